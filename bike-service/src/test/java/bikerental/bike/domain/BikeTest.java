package bikerental.bike.domain;

import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class BikeTest {
    private static final Position STATION = new Position(37.5547, 126.9707);
    private static final Position PARK = new Position(37.5509, 126.9910);
    private static final RentalId RENTAL = new RentalId(UUID.randomUUID());

    private final AvailableBike available = AvailableBike.register(new BikeId("b-1"), new Model("City"), STATION);

    @Test
    void isAvailableInVersionOneWhenItIsRegistered() {
        assertThat(available.state()).isEqualTo(BikeState.AVAILABLE);
        assertThat(available.version()).isEqualTo(1);
        assertThat(available.holder()).isEmpty();
    }

    @Test
    void growsByOneVersionWithEachStep() {
        Bike retired = available
                .reserveFor(RENTAL)
                .release()
                .takeOutOfService()
                .putBack()
                .retire();

        assertThat(retired.version()).isEqualTo(6);
        assertThat(retired.state()).isEqualTo(BikeState.RETIRED);
    }

    @Test
    void isHeldByTheRentalThatItIsReservedFor() {
        ReservedBike reserved = available.reserveFor(RENTAL);

        assertThat(reserved.state()).isEqualTo(BikeState.RESERVED);
        assertThat(reserved.holder()).contains(RENTAL);
        assertThat(reserved.isHeldBy(new RentalId(UUID.randomUUID()))).isFalse();
    }

    @Test
    void staysWhereItWasTakenWhenItIsReleasedWithoutARide() {
        assertThat(available.reserveFor(RENTAL).release().details().position()).isEqualTo(STATION);
    }

    @Test
    void standsWhereTheRideEnded() {
        var returned = new EndedRental(RENTAL, available.id(), Optional.of(PARK));

        AvailableBike released = returned.release(available.reserveFor(RENTAL));

        assertThat(released.details().position()).isEqualTo(PARK);
        assertThat(released.holder()).isEmpty();
    }

    @Test
    void keepsItsStateWhenItsDetailsAreCorrected() {
        var newModel = new Correction(Optional.of(new Model("Cargo")), Optional.empty());

        assertThat(available.takeOutOfService().correct(newModel).state()).isEqualTo(BikeState.OUT_OF_SERVICE);
        assertThat(available.reserveFor(RENTAL).correct(newModel).holder()).contains(RENTAL);
    }

    @Test
    void keepsWhatACorrectionDoesNotName() {
        var newPlace = new Correction(Optional.empty(), Optional.of(PARK));

        Details corrected = available.correct(newPlace).details();

        assertThat(corrected).isEqualTo(new Details(available.id(), new Model("City"), PARK, 2));
    }

    @Test
    void isNotChangedByACorrectionThatSaysTheSame() {
        var same = new Correction(Optional.of(new Model("City")), Optional.of(STATION));

        assertThat(same.changesNothingIn(available.details())).isTrue();
        assertThat(new Correction(Optional.of(new Model("Cargo")), Optional.empty())
                        .changesNothingIn(available.details()))
                .isFalse();
    }
}
