package bikerental.bike.inbound;

import bikerental.bike.v1.Bike;
import bikerental.bike.v1.BikeState;
import bikerental.common.v1.Reason;
import bikerental.kit.grpc.Refused;
import bikerental.rental.v1.Rental;
import bikerental.rental.v1.RentalState;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ReserveBikeGrpcIT extends GrpcTest {
    private final String rental = BikeClient.someId();

    @Test
    void reservesABikeAndAcceptsARepeatedRequest() {
        String bike = client.registered().getId();

        Bike reserved = client.reserve(rental, bike);

        assertThat(reserved.getState()).isEqualTo(BikeState.BIKE_STATE_RESERVED);
        assertThat(client.reserve(rental, bike)).isEqualTo(reserved);
        assertThat(client.get(bike)).isEqualTo(reserved);
    }

    @Test
    void namesTheRentalThatHoldsTheBike() {
        String bike = client.registered().getId();
        client.reserve(rental, bike);

        Refused refused =
                assertRefused(() -> client.reserve(BikeClient.someId(), bike), Reason.REASON_BIKE_NOT_AVAILABLE);

        assertThat(refused.metadata()).containsEntry("rental_id", rental).hasSize(1);
    }

    @Test
    void namesNoRentalIfNoneHoldsTheBike() {
        Bike away = client.change(client.registered(), BikeState.BIKE_STATE_OUT_OF_SERVICE);
        Bike retired = client.retire(client.registered());

        assertThat(assertRefused(() -> client.reserve(rental, away.getId()), Reason.REASON_BIKE_NOT_AVAILABLE)
                        .metadata())
                .isEmpty();
        assertThat(assertRefused(() -> client.reserve(rental, retired.getId()), Reason.REASON_BIKE_NOT_AVAILABLE)
                        .metadata())
                .isEmpty();
    }

    @Test
    void refusesABikeThatDoesNotExist() {
        assertRefused(() -> client.reserve(rental, "nowhere"), Reason.REASON_BIKE_NOT_FOUND);
    }

    @Test
    void refusesASecondBikeForTheSameRental() {
        client.reserve(rental, client.registered().getId());
        String other = client.registered().getId();

        assertRefused(() -> client.reserve(rental, other), Reason.REASON_IDEMPOTENCY_KEY_REUSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = RentalState.class,
            names = {"RENTAL_STATE_REJECTED", "RENTAL_STATE_EXPIRED", "RENTAL_STATE_CANCELLED"})
    void releasesAnEndedRentalFirst(RentalState end) {
        String bike = client.registered().getId();
        client.reserve(rental, bike);

        Bike reserved = client.reserve(BikeClient.someId(), bike, BikeClient.rental(rental, bike, end));

        assertThat(reserved.getState()).isEqualTo(BikeState.BIKE_STATE_RESERVED);
        assertThat(reserved.getPosition()).isEqualTo(BikeClient.STATION);
        assertRefused(() -> client.reserve(rental, bike), Reason.REASON_RENTAL_CLOSED);
    }

    @Test
    void releasesAReturnedRentalEvenIfItRefuses() {
        String bike = client.registered().getId();
        client.reserve(rental, bike);
        Rental returned = BikeClient.rental(rental, bike, RentalState.RENTAL_STATE_RETURNED).toBuilder()
                .setReturnPosition(BikeClient.PARK)
                .build();

        assertRefused(() -> client.reserve(BikeClient.someId(), "nowhere", returned), Reason.REASON_BIKE_NOT_FOUND);

        assertThat(client.get(bike).getState()).isEqualTo(BikeState.BIKE_STATE_AVAILABLE);
        assertThat(client.get(bike).getPosition()).isEqualTo(BikeClient.PARK);
    }

    @ParameterizedTest
    @EnumSource(
            value = RentalState.class,
            names = {
                "RENTAL_STATE_UNSPECIFIED",
                "RENTAL_STATE_PENDING",
                "RENTAL_STATE_ACTIVE",
                // Returned, but it does not say where.
                "RENTAL_STATE_RETURNED"
            })
    void refusesARentalThatHasNotEnded(RentalState state) {
        String bike = client.registered().getId();
        client.reserve(rental, bike);

        Refused refused = assertRefused(
                () -> client.reserve(BikeClient.someId(), bike, BikeClient.rental(rental, bike, state)),
                Reason.REASON_INVALID_FIELD);

        assertThat(refused.fields()).singleElement().extracting("field").isEqualTo("ended_rentals[0]");
        assertThat(client.get(bike).getState()).isEqualTo(BikeState.BIKE_STATE_RESERVED);
    }
}
