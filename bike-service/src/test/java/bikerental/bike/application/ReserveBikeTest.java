package bikerental.bike.application;

import bikerental.bike.domain.BikeEvent.BikeRegistered;
import bikerental.bike.domain.BikeEvent.BikeStateChanged;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.BikeState;
import bikerental.bike.domain.Decision;
import bikerental.bike.domain.Decision.Changed;
import bikerental.bike.domain.Decision.Refused;
import bikerental.bike.domain.Decision.Unchanged;
import bikerental.bike.domain.EndedRental;
import bikerental.bike.domain.Position;
import bikerental.bike.domain.Refusal.BikeNotAvailable;
import bikerental.bike.domain.Refusal.BikeNotFound;
import bikerental.bike.domain.Refusal.RentalClosed;
import bikerental.bike.domain.Refusal.RentalHasAnotherBike;
import bikerental.bike.domain.RentalId;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

import static bikerental.bike.application.Fleet.STATION;
import static org.assertj.core.api.Assertions.assertThat;

class ReserveBikeTest {
    private final Fleet fleet = new Fleet();
    private final BikeId bike = fleet.registered("b-1");
    private final RentalId rental = Fleet.someRental();

    @Test
    void reservesAnAvailableBike() {
        Decision decision = reserve(rental, bike);

        assertThat(decision).isInstanceOf(Changed.class);
        assertThat(fleet.bike(bike).state()).isEqualTo(BikeState.RESERVED);
        assertThat(fleet.bike(bike).holder()).contains(rental);
        assertThat(fleet.events()).hasExactlyElementsOfTypes(BikeRegistered.class, BikeStateChanged.class);
    }

    @Test
    void acceptsARepeatedRequestAndChangesNothing() {
        reserve(rental, bike);

        assertThat(reserve(rental, bike)).isEqualTo(new Unchanged(fleet.bike(bike)));
        assertThat(fleet.bike(bike).version()).isEqualTo(2);
    }

    @Test
    void namesTheRentalThatHoldsTheBike() {
        reserve(rental, bike);

        assertThat(reserve(Fleet.someRental(), bike)).isEqualTo(new Refused(new BikeNotAvailable(Optional.of(rental))));
    }

    @Test
    void refusesABikeThatIsOutOfService() {
        fleet.takenOutOfService(bike);

        assertThat(reserve(rental, bike)).isEqualTo(new Refused(new BikeNotAvailable(Optional.empty())));
    }

    @Test
    void refusesABikeThatIsRetired() {
        fleet.retired(bike);

        assertThat(reserve(rental, bike)).isEqualTo(new Refused(new BikeNotAvailable(Optional.empty())));
    }

    @Test
    void refusesABikeThatDoesNotExist() {
        assertThat(reserve(rental, new BikeId("nowhere"))).isEqualTo(new Refused(new BikeNotFound()));
    }

    @Test
    void refusesARentalThatHasEnded() {
        reserve(rental, bike);
        fleet.ended(rental, bike);

        assertThat(reserve(rental, bike)).isEqualTo(new Refused(new RentalClosed()));
        assertThat(fleet.bike(bike).state()).isEqualTo(BikeState.AVAILABLE);
    }

    @Test
    void refusesARentalWhoseEndArrivedFirst() {
        fleet.ended(rental, bike);

        assertThat(reserve(rental, bike)).isEqualTo(new Refused(new RentalClosed()));
        assertThat(fleet.bike(bike).state()).isEqualTo(BikeState.AVAILABLE);
    }

    @Test
    void refusesASecondBikeForTheSameRental() {
        BikeId other = fleet.registered("b-2");
        reserve(rental, bike);

        assertThat(reserve(rental, other)).isEqualTo(new Refused(new RentalHasAnotherBike()));
        assertThat(fleet.bike(other).state()).isEqualTo(BikeState.AVAILABLE);
    }

    @Test
    void forgetsARefusedRequest() {
        fleet.takenOutOfService(bike);
        reserve(rental, bike);
        fleet.putBack(bike);

        assertThat(reserve(rental, bike)).isInstanceOf(Changed.class);
    }

    @Test
    void releasesEndedRentalsFirst() {
        reserve(rental, bike);
        RentalId next = Fleet.someRental();

        Decision decision = reserve(next, bike, new EndedRental(rental, bike, Optional.empty()));

        assertThat(decision).isInstanceOf(Changed.class);
        assertThat(fleet.bike(bike).holder()).contains(next);
    }

    @Test
    void releasesEndedRentalsEvenIfItRefuses() {
        reserve(rental, bike);

        Decision decision =
                reserve(Fleet.someRental(), new BikeId("nowhere"), new EndedRental(rental, bike, Optional.empty()));

        assertThat(decision).isEqualTo(new Refused(new BikeNotFound()));
        assertThat(fleet.bike(bike).state()).isEqualTo(BikeState.AVAILABLE);
    }

    @Test
    void refusesARentalThatIsItselfAmongTheEnded() {
        assertThat(reserve(rental, bike, new EndedRental(rental, bike, Optional.empty())))
                .isEqualTo(new Refused(new RentalClosed()));
    }

    @Test
    void ignoresAnEndThatWasAppliedBefore() {
        var returned = new EndedRental(rental, bike, Optional.of(new Position(1, 1)));
        reserve(rental, bike);
        fleet.ended(rental, bike);

        reserve(Fleet.someRental(), bike, returned);

        assertThat(fleet.bike(bike).details().position()).isEqualTo(STATION);
        assertThat(fleet.bike(bike).version()).isEqualTo(4);
    }

    private Decision reserve(RentalId forRental, BikeId wanted, EndedRental... ended) {
        return fleet.reserve(forRental, wanted, List.of(ended));
    }
}
