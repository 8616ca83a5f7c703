package bikerental.bike.inbound;

import bikerental.bike.v1.Bike;
import bikerental.bike.v1.BikeState;
import bikerental.bike.v1.ChangeBikeStateRequest;
import bikerental.bike.v1.RegisterBikeRequest;
import bikerental.bike.v1.RetireBikeRequest;
import bikerental.bike.v1.UpdateBikeRequest;
import bikerental.common.v1.Reason;
import bikerental.kit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class OperatorGrpcIT extends GrpcTest {
    @Test
    void registersABike() {
        String id = BikeClient.someId();

        Bike bike = client.operator()
                .registerBike(BikeClient.registration(id).build())
                .getBike();

        assertThat(bike)
                .isEqualTo(Bike.newBuilder()
                        .setId(id)
                        .setModel("City")
                        .setState(BikeState.BIKE_STATE_AVAILABLE)
                        .setPosition(BikeClient.STATION)
                        .setVersion(1)
                        .build());
        assertThat(client.get(id)).isEqualTo(bike);
    }

    @Test
    void createsAnIdForABikeWithoutOne() {
        Bike bike = client.operator()
                .registerBike(BikeClient.registration("").build())
                .getBike();

        assertThat(client.get(bike.getId())).isEqualTo(bike);
    }

    @Test
    void refusesAnIdThatIsOrWasTaken() {
        Bike bike = client.registered();
        RegisterBikeRequest again = BikeClient.registration(bike.getId()).build();

        assertRefused(() -> client.operator().registerBike(again), Reason.REASON_BIKE_ID_TAKEN);
        client.retire(bike);
        assertRefused(() -> client.operator().registerBike(again), Reason.REASON_BIKE_ID_TAKEN);
    }

    @Test
    void takesABikeOutOfServiceAndPutsItBack() {
        Bike away = client.change(client.registered(), BikeState.BIKE_STATE_OUT_OF_SERVICE);
        assertThat(away.getState()).isEqualTo(BikeState.BIKE_STATE_OUT_OF_SERVICE);

        Bike back = client.change(away, BikeState.BIKE_STATE_AVAILABLE);
        assertThat(back.getState()).isEqualTo(BikeState.BIKE_STATE_AVAILABLE);
        assertThat(back.getVersion()).isEqualTo(3);
    }

    @Test
    void correctsOnlyWhatIsNamed() {
        Bike bike = client.registered();

        Bike renamed = client.rename(bike, "Cargo");
        Bike moved = client.operator()
                .updateBike(UpdateBikeRequest.newBuilder()
                        .setBikeId(bike.getId())
                        .setVersion(2)
                        .setPosition(BikeClient.PARK)
                        .build())
                .getBike();

        assertThat(renamed.getPosition()).isEqualTo(BikeClient.STATION);
        assertThat(moved.getModel()).isEqualTo("Cargo");
        assertThat(moved.getPosition()).isEqualTo(BikeClient.PARK);
    }

    @Test
    void refusesAnOlderVersion() {
        Bike seen = client.registered();
        client.rename(seen, "Cargo");

        assertRefused(() -> client.rename(seen, "Race"), Reason.REASON_VERSION_MISMATCH);
        assertRefused(() -> client.change(seen, BikeState.BIKE_STATE_OUT_OF_SERVICE), Reason.REASON_VERSION_MISMATCH);
        assertRefused(() -> client.retire(seen), Reason.REASON_VERSION_MISMATCH);
    }

    @Test
    void doesNotTakeAReservedBike() {
        Bike reserved = client.reserve(BikeClient.someId(), client.registered().getId());

        assertRefused(() -> client.change(reserved, BikeState.BIKE_STATE_OUT_OF_SERVICE), Reason.REASON_BIKE_IN_USE);
        assertRefused(() -> client.change(reserved, BikeState.BIKE_STATE_AVAILABLE), Reason.REASON_BIKE_IN_USE);
        assertRefused(() -> client.retire(reserved), Reason.REASON_BIKE_IN_USE);
        assertThat(client.rename(reserved, "Cargo").getState()).isEqualTo(BikeState.BIKE_STATE_RESERVED);
    }

    @Test
    void retiresABikeForGood() {
        Bike seen = client.registered();
        Bike retired = client.retire(seen);

        assertThat(retired.getState()).isEqualTo(BikeState.BIKE_STATE_RETIRED);
        assertThat(client.retire(seen)).isEqualTo(retired);
        assertRefused(() -> client.change(retired, BikeState.BIKE_STATE_AVAILABLE), Reason.REASON_BIKE_NOT_AVAILABLE);
        assertRefused(() -> client.rename(retired, "Cargo"), Reason.REASON_BIKE_NOT_AVAILABLE);
    }

    @Test
    void refusesToChangeAnUnknownBike() {
        Bike nowhere = Bike.newBuilder().setId("nowhere").setVersion(1).build();

        assertRefused(() -> client.change(nowhere, BikeState.BIKE_STATE_OUT_OF_SERVICE), Reason.REASON_BIKE_NOT_FOUND);
        assertRefused(() -> client.rename(nowhere, "Cargo"), Reason.REASON_BIKE_NOT_FOUND);
        assertRefused(() -> client.retire(nowhere), Reason.REASON_BIKE_NOT_FOUND);
    }

    @Test
    void runsARequestOncePerKey() {
        RegisterBikeRequest request =
                BikeClient.registration("").setRequestId(BikeClient.someId()).build();

        Bike first = client.operator().registerBike(request).getBike();

        assertThat(client.operator().registerBike(request).getBike()).isEqualTo(first);
        assertRefused(
                () -> client.operator()
                        .registerBike(request.toBuilder().setModel("Cargo").build()),
                Reason.REASON_IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void keepsTheKeysOfOperatorsApart() {
        RegisterBikeRequest request =
                BikeClient.registration("").setRequestId(BikeClient.someId()).build();

        Bike first = client.operator().registerBike(request).getBike();
        Bike other = client.with(TestTokens.operator(BikeClient.someId()))
                .registerBike(request)
                .getBike();

        assertThat(other.getId()).isNotEqualTo(first.getId());
    }

    @Test
    void repeatsTheAnswerToAChangeThatTheVersionWouldRefuseByNow() {
        Bike bike = client.registered();
        var change = ChangeBikeStateRequest.newBuilder()
                .setBikeId(bike.getId())
                .setVersion(1)
                .setState(BikeState.BIKE_STATE_OUT_OF_SERVICE)
                .setRequestId(BikeClient.someId())
                .build();
        var update = UpdateBikeRequest.newBuilder()
                .setBikeId(bike.getId())
                .setVersion(2)
                .setModel("Cargo")
                .setRequestId(BikeClient.someId())
                .build();
        var retire = RetireBikeRequest.newBuilder()
                .setBikeId(bike.getId())
                .setVersion(3)
                .setRequestId(BikeClient.someId())
                .build();

        assertThat(client.operator().changeBikeState(change))
                .isEqualTo(client.operator().changeBikeState(change));
        assertThat(client.operator().updateBike(update))
                .isEqualTo(client.operator().updateBike(update));
        assertThat(client.operator().retireBike(retire))
                .isEqualTo(client.operator().retireBike(retire));
        assertThat(client.get(bike.getId()).getVersion()).isEqualTo(4);
    }

    @Test
    void doesNotRememberARefusal() {
        Bike bike = client.registered();
        var change = ChangeBikeStateRequest.newBuilder()
                .setBikeId(bike.getId())
                .setVersion(2)
                .setState(BikeState.BIKE_STATE_OUT_OF_SERVICE)
                .setRequestId(BikeClient.someId())
                .build();
        assertRefused(() -> client.operator().changeBikeState(change), Reason.REASON_VERSION_MISMATCH);

        client.rename(bike, "Cargo");

        assertThat(client.operator().changeBikeState(change).getBike().getVersion())
                .isEqualTo(3);
    }
}
