package bikerental.bike.application;

import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeEvent.BikeStateChanged;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.BikeState;
import bikerental.bike.domain.EndedRental;
import bikerental.bike.domain.Position;
import bikerental.bike.domain.RentalId;
import org.junit.jupiter.api.Test;

import java.util.Optional;

import static bikerental.bike.application.Fleet.STATION;
import static org.assertj.core.api.Assertions.assertThat;

class ReleaseBikeWhenRentalEndsTest {
    private static final Position PARK = new Position(37.5509, 126.9910);

    private final Fleet fleet = new Fleet();
    private final BikeId bike = fleet.registered("b-1");

    @Test
    void makesTheBikeAvailableWhereItWasTaken() {
        RentalId rental = fleet.reservedForSomeRental(bike);

        fleet.ended(rental, bike);

        assertThat(fleet.bike(bike).state()).isEqualTo(BikeState.AVAILABLE);
        assertThat(fleet.bike(bike).details().position()).isEqualTo(STATION);
        assertThat(fleet.events().getLast()).isInstanceOf(BikeStateChanged.class);
    }

    @Test
    void makesTheBikeAvailableWhereTheRideEnded() {
        RentalId rental = fleet.reservedForSomeRental(bike);

        fleet.ended(new EndedRental(rental, bike, Optional.of(PARK)));

        assertThat(fleet.bike(bike).details().position()).isEqualTo(PARK);
    }

    @Test
    void changesNothingWhenTheEndIsAppliedAgain() {
        RentalId rental = fleet.reservedForSomeRental(bike);
        var returned = new EndedRental(rental, bike, Optional.of(PARK));
        fleet.ended(returned);
        int events = fleet.events().size();
        Bike released = fleet.bike(bike);

        fleet.ended(returned);
        fleet.ended(new EndedRental(rental, bike, Optional.of(STATION)));

        assertThat(fleet.bike(bike)).isEqualTo(released);
        assertThat(fleet.events()).hasSize(events);
    }

    @Test
    void doesNotReleaseABikeThatAnotherRentalHolds() {
        RentalId first = fleet.reservedForSomeRental(bike);
        fleet.ended(first, bike);
        RentalId second = fleet.reservedForSomeRental(bike);

        fleet.ended(new EndedRental(first, bike, Optional.of(PARK)));

        assertThat(fleet.bike(bike).holder()).contains(second);
        assertThat(fleet.bike(bike).details().position()).isEqualTo(STATION);
    }

    @Test
    void doesNotMoveABikeForARentalThatNeverHadIt() {
        fleet.ended(new EndedRental(Fleet.someRental(), bike, Optional.of(PARK)));

        assertThat(fleet.bike(bike).details().position()).isEqualTo(STATION);
        assertThat(fleet.events()).hasSize(1);
    }

    @Test
    void acceptsTheEndOfARentalOfAnUnknownBike() {
        fleet.ended(Fleet.someRental(), new BikeId("nowhere"));

        assertThat(fleet.events()).hasSize(1);
    }
}
