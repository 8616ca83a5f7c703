package bikerental.bike.inbound;

import bikerental.bike.v1.Bike;
import bikerental.bike.v1.BikeServiceGrpc;
import bikerental.bike.v1.BikeServiceGrpc.BikeServiceBlockingStub;
import bikerental.bike.v1.BikeState;
import bikerental.bike.v1.ChangeBikeStateRequest;
import bikerental.bike.v1.GetBikeRequest;
import bikerental.bike.v1.RegisterBikeRequest;
import bikerental.bike.v1.ReserveBikeRequest;
import bikerental.bike.v1.RetireBikeRequest;
import bikerental.bike.v1.UpdateBikeRequest;
import bikerental.common.v1.Position;
import bikerental.kit.testing.Bearer;
import bikerental.kit.testing.TestChannel;
import bikerental.kit.testing.TestTokens;
import bikerental.rental.v1.Rental;
import bikerental.rental.v1.RentalState;
import io.grpc.ManagedChannel;

import java.util.List;
import java.util.UUID;

/** Calls the service as its clients do, with shortcuts for tests. */
final class BikeClient implements AutoCloseable {
    static final Position STATION = position(37.5547, 126.9707);
    static final Position PARK = position(37.5509, 126.9910);

    private final ManagedChannel channel;
    private final BikeServiceBlockingStub anyone;

    BikeClient(int port) {
        channel = TestChannel.to(port);
        anyone = BikeServiceGrpc.newBlockingStub(channel);
    }

    static Position position(double lat, double lon) {
        return Position.newBuilder().setLat(lat).setLon(lon).build();
    }

    static String someId() {
        return UUID.randomUUID().toString();
    }

    BikeServiceBlockingStub anyone() {
        return anyone;
    }

    BikeServiceBlockingStub with(String token) {
        return anyone.withCallCredentials(Bearer.of(token));
    }

    BikeServiceBlockingStub operator() {
        return with(TestTokens.operator());
    }

    BikeServiceBlockingStub rentalService() {
        return with(TestTokens.service());
    }

    Bike registered() {
        return operator().registerBike(registration(someId()).build()).getBike();
    }

    static RegisterBikeRequest.Builder registration(String id) {
        return RegisterBikeRequest.newBuilder().setId(id).setModel("City").setPosition(STATION);
    }

    Bike get(String id) {
        return anyone.getBike(GetBikeRequest.newBuilder().setBikeId(id).build()).getBike();
    }

    Bike reserve(String rental, String bike, Rental... ended) {
        return rentalService()
                .reserveBike(ReserveBikeRequest.newBuilder()
                        .setRentalId(rental)
                        .setBikeId(bike)
                        .addAllEndedRentals(List.of(ended))
                        .build())
                .getBike();
    }

    Bike change(Bike seen, BikeState state) {
        return operator()
                .changeBikeState(ChangeBikeStateRequest.newBuilder()
                        .setBikeId(seen.getId())
                        .setVersion(seen.getVersion())
                        .setState(state)
                        .build())
                .getBike();
    }

    Bike rename(Bike seen, String model) {
        return operator()
                .updateBike(UpdateBikeRequest.newBuilder()
                        .setBikeId(seen.getId())
                        .setVersion(seen.getVersion())
                        .setModel(model)
                        .build())
                .getBike();
    }

    Bike retire(Bike seen) {
        return operator()
                .retireBike(RetireBikeRequest.newBuilder()
                        .setBikeId(seen.getId())
                        .setVersion(seen.getVersion())
                        .build())
                .getBike();
    }

    static Rental rental(String id, String bike, RentalState state) {
        return Rental.newBuilder().setId(id).setBikeId(bike).setState(state).build();
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
