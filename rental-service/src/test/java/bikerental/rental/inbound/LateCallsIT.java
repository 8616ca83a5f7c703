package bikerental.rental.inbound;

import bikerental.kit.testing.TestTokens;
import bikerental.rental.v1.CancelRentalRequest;
import bikerental.rental.v1.GetRentalRequest;
import bikerental.rental.v1.ListPendingRentalsRequest;
import bikerental.rental.v1.ListRentalsRequest;
import bikerental.rental.v1.RentBikeRequest;
import bikerental.rental.v1.RentalServiceGrpc;
import bikerental.rental.v1.RentalServiceGrpc.RentalServiceBlockingStub;
import bikerental.rental.v1.ReturnBikeRequest;
import io.agroal.api.AgroalDataSource;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.stub.MetadataUtils;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import static bikerental.rental.inbound.TestCalls.PARK;
import static bikerental.rental.inbound.TestCalls.someId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

/**
 * A call after its deadline touches no table. The test locks the tables, so that each statement on them shows up
 * waiting for its lock.
 */
@QuarkusTest
class LateCallsIT extends OnTheWire {
    private static final Metadata.Key<String> TIMEOUT =
            Metadata.Key.of("grpc-timeout", Metadata.ASCII_STRING_MARSHALLER);

    @Inject
    AgroalDataSource database;

    /** Every method of the contract. */
    enum Method {
        RENT_BIKE(stub ->
                stub.rentBike(RentBikeRequest.newBuilder().setBikeId("bike-1").build())),
        CANCEL_RENTAL(stub -> stub.cancelRental(
                CancelRentalRequest.newBuilder().setRentalId(someId()).build())),
        CANCEL_RENTAL_ONCE(stub -> stub.cancelRental(CancelRentalRequest.newBuilder()
                .setRentalId(someId())
                .setRequestId(someId())
                .build())),
        RETURN_BIKE(stub -> stub.returnBike(ReturnBikeRequest.newBuilder()
                .setRentalId(someId())
                .setPosition(PARK)
                .build())),
        RETURN_BIKE_ONCE(stub -> stub.returnBike(ReturnBikeRequest.newBuilder()
                .setRentalId(someId())
                .setPosition(PARK)
                .setRequestId(someId())
                .build())),
        GET_RENTAL(stub -> stub.getRental(
                GetRentalRequest.newBuilder().setRentalId(someId()).build())),
        LIST_RENTALS(stub -> stub.listRentals(ListRentalsRequest.getDefaultInstance())),
        LIST_PENDING_RENTALS(stub -> stub.listPendingRentals(ListPendingRentalsRequest.getDefaultInstance()));

        private final Consumer<RentalServiceBlockingStub> call;

        Method(Consumer<RentalServiceBlockingStub> call) {
            this.call = call;
        }

        /** The method's name in the contract; ignores case and keys. */
        String inContract() {
            return name().replace("_ONCE", "").replace("_", "").toLowerCase();
        }
    }

    @Test
    void coversEveryMethodOfTheContract() {
        Set<String> contract = RentalServiceGrpc.getServiceDescriptor().getMethods().stream()
                .map(method -> method.getBareMethodName().toLowerCase())
                .collect(Collectors.toSet());

        assertThat(Arrays.stream(Method.values()).map(Method::inContract).collect(Collectors.toSet()))
                .isEqualTo(contract);
    }

    @ParameterizedTest
    @EnumSource
    void touchesNoTableForACallThatComesTooLate(Method method) throws SQLException {
        try (Connection locks = locks()) {
            Throwable failure = catchThrowable(() -> method.call.accept(withTimeout(stub(method), "1m")));

            assertThat(Status.fromThrowable(failure).getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
            assertThat(statementsThatWait()).isZero();
            locks.rollback();
        }
    }

    @ParameterizedTest
    @EnumSource
    void touchesATableForACallThatComesInTime(Method method) throws SQLException {
        CompletableFuture<Throwable> call;
        try (Connection locks = locks()) {
            call = async(() -> catchThrowable(() -> method.call.accept(stub(method))));

            await().atMost(LIMIT).until(() -> statementsThatWait() == 1);
            locks.rollback();
        }
        call.join();
    }

    private RentalServiceBlockingStub stub(Method method) {
        return method == Method.LIST_PENDING_RENTALS ? calls.with(TestTokens.operator()) : calls.customer(customer);
    }

    /** Sends the deadline's header without a client-side deadline, so that the service refuses. */
    private static RentalServiceBlockingStub withTimeout(RentalServiceBlockingStub stub, String timeout) {
        Metadata header = new Metadata();
        header.put(TIMEOUT, timeout);
        return stub.withDeadline(null).withInterceptors(MetadataUtils.newAttachHeadersInterceptor(header));
    }

    private Connection locks() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table customer, bike_queue, rental, rental_attempt, idempotency"
                    + " in access exclusive mode");
        }
        return connection;
    }

    /** Ignores the statements that run on a timer: the measurement of the backlog, and the sweep once a peer is back. */
    private int statementsThatWait() {
        return Integer.parseInt(tables.query("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and query not like '%sum(pending)%' and query not like '%order by tried_at%'")
                .getFirst());
    }
}
