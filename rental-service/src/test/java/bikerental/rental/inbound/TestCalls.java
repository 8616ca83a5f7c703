package bikerental.rental.inbound;

import bikerental.common.v1.Position;
import bikerental.kit.testing.Bearer;
import bikerental.kit.testing.TestChannel;
import bikerental.kit.testing.TestTokens;
import bikerental.rental.v1.CancelRentalRequest;
import bikerental.rental.v1.GetRentalRequest;
import bikerental.rental.v1.ListPendingRentalsRequest;
import bikerental.rental.v1.ListPendingRentalsResponse;
import bikerental.rental.v1.ListRentalsRequest;
import bikerental.rental.v1.ListRentalsResponse;
import bikerental.rental.v1.RentBikeRequest;
import bikerental.rental.v1.Rental;
import bikerental.rental.v1.RentalServiceGrpc;
import bikerental.rental.v1.RentalServiceGrpc.RentalServiceBlockingStub;
import bikerental.rental.v1.ReturnBikeRequest;
import io.grpc.ManagedChannel;

import java.net.URI;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Calls the running service over gRPC, as the edge does for customers and operators. */
final class TestCalls implements AutoCloseable {
    static final Position PARK =
            Position.newBuilder().setLat(37.5509).setLon(126.991).build();

    private final ManagedChannel channel;

    TestCalls(URI service) {
        channel = TestChannel.to(service.getPort());
    }

    static String someId() {
        return UUID.randomUUID().toString();
    }

    RentalServiceBlockingStub nobody() {
        return RentalServiceGrpc.newBlockingStub(channel).withDeadlineAfter(10, TimeUnit.SECONDS);
    }

    RentalServiceBlockingStub with(String token) {
        return nobody().withCallCredentials(Bearer.of(token));
    }

    RentalServiceBlockingStub customer(String id) {
        return with(TestTokens.customer(id));
    }

    Rental rent(String customer, String bike) {
        return rent(customer, bike, "");
    }

    Rental rent(String customer, String bike, String requestId) {
        return customer(customer)
                .rentBike(RentBikeRequest.newBuilder()
                        .setBikeId(bike)
                        .setRequestId(requestId)
                        .build())
                .getRental();
    }

    /** Rents with a deadline of the caller's own. */
    Rental rentWithin(int millis, String customer, String bike) {
        return customer(customer)
                .withDeadlineAfter(millis, TimeUnit.MILLISECONDS)
                .rentBike(RentBikeRequest.newBuilder().setBikeId(bike).build())
                .getRental();
    }

    Rental cancel(String customer, String rental) {
        return cancel(customer, rental, "");
    }

    Rental cancel(String customer, String rental, String requestId) {
        return customer(customer)
                .cancelRental(CancelRentalRequest.newBuilder()
                        .setRentalId(rental)
                        .setRequestId(requestId)
                        .build())
                .getRental();
    }

    Rental returnBike(String customer, String rental) {
        return returnBike(customer, rental, PARK, "");
    }

    Rental returnBike(String customer, String rental, Position position, String requestId) {
        return customer(customer)
                .returnBike(ReturnBikeRequest.newBuilder()
                        .setRentalId(rental)
                        .setPosition(position)
                        .setRequestId(requestId)
                        .build())
                .getRental();
    }

    Rental get(String customer, String rental) {
        return customer(customer)
                .getRental(GetRentalRequest.newBuilder().setRentalId(rental).build())
                .getRental();
    }

    ListRentalsResponse list(String customer, ListRentalsRequest.Builder request) {
        return customer(customer).listRentals(request.build());
    }

    ListPendingRentalsResponse pending(ListPendingRentalsRequest.Builder request) {
        return with(TestTokens.operator()).listPendingRentals(request.build());
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
