package bikerental.bike.inbound;

import bikerental.bike.v1.BikeServiceGrpc.BikeServiceBlockingStub;
import bikerental.bike.v1.ChangeBikeStateRequest;
import bikerental.bike.v1.GetBikeRequest;
import bikerental.bike.v1.ListBikesRequest;
import bikerental.bike.v1.RegisterBikeRequest;
import bikerental.bike.v1.ReserveBikeRequest;
import bikerental.bike.v1.RetireBikeRequest;
import bikerental.bike.v1.UpdateBikeRequest;
import bikerental.common.v1.Reason;
import bikerental.kit.grpc.FieldViolation;
import bikerental.kit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Stream;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

/** Authorization and validation of requests. */
@QuarkusTest
class BikeGrpcServiceIT extends GrpcTest {
    @Test
    void letsAnyoneRead() {
        String bike = client.registered().getId();

        assertThat(client.get(bike).getId()).isEqualTo(bike);
        client.anyone().listBikes(ListBikesRequest.getDefaultInstance());
    }

    @Test
    void letsOnlyOperatorsManageTheFleet() {
        operatorCalls(client.anyone()).forEach(call -> assertRefused(call, Reason.REASON_UNAUTHENTICATED));
        operatorCalls(client.with(TestTokens.customer(BikeClient.someId())))
                .forEach(call -> assertRefused(call, Reason.REASON_FORBIDDEN));
        operatorCalls(client.rentalService()).forEach(call -> assertRefused(call, Reason.REASON_FORBIDDEN));
    }

    @Test
    void letsOnlyRentalServiceReserve() {
        var request = ReserveBikeRequest.getDefaultInstance();

        assertRefused(() -> client.anyone().reserveBike(request), Reason.REASON_UNAUTHENTICATED);
        assertRefused(() -> client.operator().reserveBike(request), Reason.REASON_FORBIDDEN);
        assertRefused(
                () -> client.with(TestTokens.customer(BikeClient.someId())).reserveBike(request),
                Reason.REASON_FORBIDDEN);
    }

    @Test
    void refusesAnExpiredToken() {
        assertRefused(
                () -> client.with(TestTokens.expired(BikeClient.someId()))
                        .registerBike(RegisterBikeRequest.getDefaultInstance()),
                Reason.REASON_UNAUTHENTICATED);
    }

    @Test
    void findsNoUnknownBike() {
        assertRefused(() -> client.get("nowhere"), Reason.REASON_BIKE_NOT_FOUND);
    }

    @Test
    void namesEachFieldThatBreaksARule() {
        assertThat(refusedFields(() -> client.operator()
                        .registerBike(RegisterBikeRequest.newBuilder()
                                .setId("no spaces")
                                .setModel("\u0007")
                                .setPosition(BikeClient.position(91, Double.NaN))
                                .setRequestId("x".repeat(256))
                                .build())))
                .containsExactly("id", "model", "position.lat", "position.lon", "request_id");
        assertThat(refusedFields(() -> client.operator().registerBike(RegisterBikeRequest.getDefaultInstance())))
                .containsExactly("model", "position");
        assertThat(refusedFields(() -> client.anyone().getBike(GetBikeRequest.getDefaultInstance())))
                .containsExactly("bike_id");
        assertThat(refusedFields(() -> client.rentalService()
                        .reserveBike(ReserveBikeRequest.newBuilder()
                                .setRentalId("1-1-1-1-1")
                                .setBikeId("/")
                                .build())))
                .containsExactly("rental_id", "bike_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void refusesAnIdThatCannotAppearInAPath(String id) {
        RegisterBikeRequest request = BikeClient.registration(id).build();
        assertThat(refusedFields(() -> client.operator().registerBike(request))).containsExactly("id");
    }

    @Test
    void namesEachFieldOfAChangeThatBreaksARule() {
        assertThat(refusedFields(() -> client.operator().changeBikeState(ChangeBikeStateRequest.getDefaultInstance())))
                .containsExactly("bike_id", "version", "state");
        assertThat(refusedFields(() -> client.operator()
                        .updateBike(UpdateBikeRequest.newBuilder()
                                .setBikeId("b")
                                .setVersion(-1)
                                .setModel("")
                                .setPosition(BikeClient.position(0, 181))
                                .build())))
                .containsExactly("version", "model", "position.lon");
        assertThat(refusedFields(() -> client.operator().retireBike(RetireBikeRequest.getDefaultInstance())))
                .containsExactly("bike_id", "version");
    }

    private static List<String> refusedFields(ThrowingCallable call) {
        return assertRefused(call, Reason.REASON_INVALID_FIELD).fields().stream()
                .map(FieldViolation::field)
                .toList();
    }

    private static Stream<ThrowingCallable> operatorCalls(BikeServiceBlockingStub as) {
        return Stream.of(
                () -> as.registerBike(RegisterBikeRequest.getDefaultInstance()),
                () -> as.changeBikeState(ChangeBikeStateRequest.getDefaultInstance()),
                () -> as.updateBike(UpdateBikeRequest.getDefaultInstance()),
                () -> as.retireBike(RetireBikeRequest.getDefaultInstance()));
    }
}
