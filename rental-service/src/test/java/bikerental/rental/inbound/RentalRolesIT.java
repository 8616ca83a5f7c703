package bikerental.rental.inbound;

import bikerental.common.v1.Position;
import bikerental.common.v1.Reason;
import bikerental.kit.grpc.FieldViolation;
import bikerental.kit.testing.TestTokens;
import bikerental.rental.v1.CancelRentalRequest;
import bikerental.rental.v1.GetRentalRequest;
import bikerental.rental.v1.ListPendingRentalsRequest;
import bikerental.rental.v1.ListRentalsRequest;
import bikerental.rental.v1.RentBikeRequest;
import bikerental.rental.v1.RentalServiceGrpc.RentalServiceBlockingStub;
import bikerental.rental.v1.ReturnBikeRequest;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.Consumer;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static bikerental.rental.inbound.TestCalls.PARK;
import static bikerental.rental.inbound.TestCalls.someId;
import static org.assertj.core.api.Assertions.assertThat;

/** The roles for each method, and the rules for its fields. */
@QuarkusTest
class RentalRolesIT extends OnTheWire {
    private static final List<Consumer<RentalServiceBlockingStub>> OF_CUSTOMERS = List.of(
            stub -> stub.rentBike(
                    RentBikeRequest.newBuilder().setBikeId("bike-1").build()),
            stub -> stub.cancelRental(
                    CancelRentalRequest.newBuilder().setRentalId(someId()).build()),
            stub -> stub.returnBike(ReturnBikeRequest.newBuilder()
                    .setRentalId(someId())
                    .setPosition(PARK)
                    .build()),
            stub -> stub.getRental(
                    GetRentalRequest.newBuilder().setRentalId(someId()).build()),
            stub -> stub.listRentals(ListRentalsRequest.getDefaultInstance()));

    private static final Consumer<RentalServiceBlockingStub> OF_OPERATORS =
            stub -> stub.listPendingRentals(ListPendingRentalsRequest.getDefaultInstance());

    @Test
    void allowsOnlyCustomersToRent() {
        OF_CUSTOMERS.forEach(method -> {
            assertRefused(() -> method.accept(calls.with(TestTokens.operator())), Reason.REASON_FORBIDDEN);
            assertRefused(() -> method.accept(calls.with(TestTokens.service())), Reason.REASON_FORBIDDEN);
            refusesAnonymousCalls(method);
        });
    }

    @Test
    void allowsOnlyOperatorsToSeeTheQueue() {
        assertRefused(() -> OF_OPERATORS.accept(calls.customer(customer)), Reason.REASON_FORBIDDEN);
        assertRefused(() -> OF_OPERATORS.accept(calls.with(TestTokens.service())), Reason.REASON_FORBIDDEN);
        refusesAnonymousCalls(OF_OPERATORS);
        OF_OPERATORS.accept(calls.with(TestTokens.operator()));
    }

    @Test
    void refusesASubjectThatIsNotACustomerId() {
        OF_CUSTOMERS.forEach(
                method -> assertRefused(() -> method.accept(calls.customer("robot")), Reason.REASON_UNAUTHENTICATED));
    }

    @Test
    void namesEachInvalidField() {
        assertThat(refusedFields(() -> calls.rent(customer, "no spaces", "x".repeat(256))))
                .containsExactly("bike_id", "request_id");
        assertThat(refusedFields(() -> calls.rent(customer, "x".repeat(65)))).containsExactly("bike_id");
        assertThat(refusedFields(() -> calls.rent(customer, ""))).containsExactly("bike_id");
        assertThat(refusedFields(() -> calls.cancel(customer, "1-1-1-1-1", "\u0007")))
                .containsExactly("rental_id", "request_id");
        assertThat(refusedFields(() -> calls.get(customer, ""))).containsExactly("rental_id");
        assertThat(refusedFields(() -> calls.list(
                        customer,
                        ListRentalsRequest.newBuilder().setStateValue(77).setPageSize(101))))
                .containsExactly("page_size", "state");
        assertThat(refusedFields(() ->
                        calls.pending(ListPendingRentalsRequest.newBuilder().setPageSize(-1))))
                .containsExactly("page_size");
    }

    @Test
    void requiresThePositionOfAReturnedBike() {
        Position nowhere =
                Position.newBuilder().setLat(-90.5).setLon(Double.NaN).build();

        assertThat(refusedFields(() -> calls.returnBike(customer, "one", nowhere, "x".repeat(256))))
                .containsExactly("rental_id", "position.lat", "position.lon", "request_id");
        assertThat(refusedFields(() -> calls.customer(customer)
                        .returnBike(ReturnBikeRequest.newBuilder()
                                .setRentalId(someId())
                                .build())))
                .containsExactly("position");
    }

    private void refusesAnonymousCalls(Consumer<RentalServiceBlockingStub> method) {
        assertRefused(() -> method.accept(calls.nobody()), Reason.REASON_UNAUTHENTICATED);
        assertRefused(() -> method.accept(calls.with("no token")), Reason.REASON_UNAUTHENTICATED);
        assertRefused(() -> method.accept(calls.with(TestTokens.expired(customer))), Reason.REASON_UNAUTHENTICATED);
        assertRefused(
                () -> method.accept(calls.with(TestTokens.forAnotherSystem(customer))), Reason.REASON_UNAUTHENTICATED);
        assertRefused(
                () -> method.accept(calls.with(TestTokens.ofAnotherIssuer(customer))), Reason.REASON_UNAUTHENTICATED);
    }

    private static List<String> refusedFields(ThrowingCallable call) {
        return assertRefused(call, Reason.REASON_INVALID_FIELD).fields().stream()
                .map(FieldViolation::field)
                .toList();
    }
}
