package bikerental.rental.application;

import bikerental.rental.domain.ActiveRental;
import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.Position;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import bikerental.rental.domain.ReturnedRental;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

import static bikerental.rental.application.CoreDesk.someBike;
import static bikerental.rental.application.CoreDesk.someCustomer;
import static bikerental.rental.application.CoreOnFakes.done;
import static org.assertj.core.api.Assertions.assertThat;

class ReturnBikeTest {
    private static final Position PARK = new Position(37.5509, 126.9910);
    private static final Position STATION = new Position(37.5547, 126.9707);

    private final CoreOnFakes core = new CoreOnFakes();
    private final CustomerId customer = someCustomer();

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void endsARideOfAnyLength() {
        ActiveRental ride = ride();
        core.clock.set(Duration.ofHours(5));

        ReturnedRental returned = (ReturnedRental) ((Ending.Ends) giveBack(ride.id(), PARK)).rental();

        assertThat(returned.position()).isEqualTo(PARK);
        assertThat(core.now(ride)).isEqualTo(returned);
    }

    @Test
    void keepsTheFirstPositionWhenItIsReturnedAgain() {
        ActiveRental ride = ride();
        Ending first = giveBack(ride.id(), PARK);

        assertThat(giveBack(ride.id(), STATION)).isEqualTo(new Ending.AlreadyEnded(((Ending.Ends) first).rental()));
    }

    @Test
    void refusesARideThatHasNotBegun() {
        core.bikes.always(new Bikes.Answer.NoAnswer(new Decision.Undecided("bike-service: away", false)));
        Rental waiting =
                ((RentOutcome.Waiting) core.rent(customer, someBike())).rental().rental();

        assertThat(giveBack(waiting.id(), PARK)).isEqualTo(new Ending.Refused(Ending.Why.NOT_ACTIVE));
    }

    @Test
    void refusesACancelledRental() {
        ActiveRental ride = ride();
        done(core.cancelRental.cancel(customer, ride.id()));

        assertThat(giveBack(ride.id(), PARK)).isEqualTo(new Ending.Refused(Ending.Why.CLOSED));
    }

    @Test
    void findsOnlyRentalsOfTheCustomer() {
        ActiveRental ride = ride();

        assertThat(done(core.returnBike.returnBike(someCustomer(), ride.id(), PARK)))
                .isEqualTo(new Ending.Refused(Ending.Why.NOT_FOUND));
    }

    private ActiveRental ride() {
        return ((RentOutcome.Rented) core.rent(customer, someBike())).rental();
    }

    private Ending giveBack(RentalId rental, Position position) {
        return done(core.returnBike.returnBike(customer, rental, position));
    }
}
