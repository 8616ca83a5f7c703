package bikerental.bike.application;

import bikerental.bike.domain.BikeEvent;
import bikerental.bike.domain.BikeEvent.BikeRegistered;
import bikerental.bike.domain.BikeEvent.BikeRetired;
import bikerental.bike.domain.BikeEvent.BikeStateChanged;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.BikeState;
import bikerental.bike.domain.Correction;
import bikerental.bike.domain.Decision;
import bikerental.bike.domain.Decision.Changed;
import bikerental.bike.domain.Decision.Refused;
import bikerental.bike.domain.Decision.Unchanged;
import bikerental.bike.domain.Model;
import bikerental.bike.domain.Position;
import bikerental.bike.domain.Refusal;
import bikerental.bike.domain.Refusal.BikeIdTaken;
import bikerental.bike.domain.Refusal.BikeInUse;
import bikerental.bike.domain.Refusal.BikeNotAvailable;
import bikerental.bike.domain.Refusal.BikeNotFound;
import bikerental.bike.domain.Refusal.VersionMismatch;
import bikerental.bike.domain.RentalId;
import org.junit.jupiter.api.Test;

import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class OperatorCommandsTest {
    private static final Correction CARGO = new Correction(Optional.of(new Model("Cargo")), Optional.empty());
    private static final Correction PARK =
            new Correction(Optional.empty(), Optional.of(new Position(37.5509, 126.9910)));
    private static final Refusal GONE = new BikeNotAvailable(Optional.empty());

    private final Fleet fleet = new Fleet();
    private final BikeId bike = fleet.registered("b-1");

    @Test
    void registersABikeAsAvailable() {
        assertThat(fleet.bike(bike).state()).isEqualTo(BikeState.AVAILABLE);
        assertThat(eventOf(fleet.register("b-2"))).isInstanceOf(BikeRegistered.class);
    }

    @Test
    void doesNotRegisterAnIdTwice() {
        assertRefused(fleet.register("b-1"), new BikeIdTaken());
        assertThat(fleet.events()).hasSize(1);
    }

    @Test
    void doesNotUseTheIdOfARetiredBikeAgain() {
        fleet.retired(bike);

        assertRefused(fleet.register("b-1"), new BikeIdTaken());
    }

    @Test
    void takesABikeOutOfServiceAndPutsItBack() {
        assertThat(eventOf(fleet.takenOutOfService(bike))).isInstanceOf(BikeStateChanged.class);
        assertThat(fleet.bike(bike).state()).isEqualTo(BikeState.OUT_OF_SERVICE);

        fleet.putBack(bike);
        assertThat(fleet.bike(bike).state()).isEqualTo(BikeState.AVAILABLE);
        assertThat(fleet.bike(bike).version()).isEqualTo(3);
    }

    @Test
    void leavesABikeThatIsInTheWantedStateAlready() {
        assertThat(fleet.putBack(bike)).isInstanceOf(Unchanged.class);
        fleet.takenOutOfService(bike);
        assertThat(fleet.takenOutOfService(bike)).isInstanceOf(Unchanged.class);
        assertThat(fleet.bike(bike).version()).isEqualTo(2);
    }

    @Test
    void doesNotTakeAReservedBike() {
        RentalId rental = fleet.reservedForSomeRental(bike);

        assertRefused(fleet.takenOutOfService(bike), new BikeInUse());
        assertRefused(fleet.putBack(bike), new BikeInUse());
        assertRefused(fleet.retired(bike), new BikeInUse());
        assertThat(fleet.bike(bike).holder()).contains(rental);
    }

    @Test
    void refusesAnOlderVersion() {
        BikeVersion old = fleet.seen(bike);
        fleet.correct(old, CARGO);

        assertRefused(fleet.takeOutOfService(old), new VersionMismatch());
        assertRefused(fleet.correct(old, PARK), new VersionMismatch());
        assertRefused(fleet.retire(old), new VersionMismatch());
    }

    @Test
    void refusesToChangeAnUnknownBike() {
        var nowhere = new BikeVersion(new BikeId("nowhere"), 1);

        assertRefused(fleet.takeOutOfService(nowhere), new BikeNotFound());
        assertRefused(fleet.correct(nowhere, CARGO), new BikeNotFound());
        assertRefused(fleet.retire(nowhere), new BikeNotFound());
    }

    @Test
    void correctsABikeThatIsReserved() {
        RentalId rental = fleet.reservedForSomeRental(bike);

        fleet.correct(fleet.seen(bike), CARGO);

        assertThat(fleet.bike(bike).details().model()).isEqualTo(new Model("Cargo"));
        assertThat(fleet.bike(bike).holder()).contains(rental);
    }

    @Test
    void leavesABikeThatIsCorrectAlready() {
        fleet.correct(fleet.seen(bike), CARGO);

        assertThat(fleet.correct(fleet.seen(bike), CARGO)).isInstanceOf(Unchanged.class);
        assertThat(fleet.bike(bike).version()).isEqualTo(2);
    }

    @Test
    void retiresABikeForGood() {
        assertThat(eventOf(fleet.retired(bike))).isInstanceOf(BikeRetired.class);

        assertRefused(fleet.takenOutOfService(bike), GONE);
        assertRefused(fleet.putBack(bike), GONE);
        assertRefused(fleet.correct(fleet.seen(bike), CARGO), GONE);
    }

    @Test
    void retiresABikeThatIsOutOfService() {
        fleet.takenOutOfService(bike);

        assertThat(eventOf(fleet.retired(bike))).isInstanceOf(BikeRetired.class);
    }

    @Test
    void returnsTheRetiredBikeWhenItIsRetiredAgain() {
        BikeVersion old = fleet.seen(bike);
        fleet.retire(old);

        assertThat(fleet.retire(old)).isEqualTo(new Unchanged(fleet.bike(bike)));
        assertThat(fleet.bike(bike).version()).isEqualTo(2);
    }

    private static BikeEvent eventOf(Decision decision) {
        assertThat(decision).isInstanceOf(Changed.class);
        return ((Changed) decision).event();
    }

    private static void assertRefused(Decision decision, Refusal why) {
        assertThat(decision).isEqualTo(new Refused(why));
    }
}
