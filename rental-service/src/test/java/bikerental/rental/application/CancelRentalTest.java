package bikerental.rental.application;

import bikerental.rental.domain.ActiveRental;
import bikerental.rental.domain.CancelledRental;
import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.Position;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

import static bikerental.rental.application.CoreDesk.someBike;
import static bikerental.rental.application.CoreDesk.someCustomer;
import static bikerental.rental.application.CoreOnFakes.done;
import static org.assertj.core.api.Assertions.assertThat;

class CancelRentalTest {
    private final CoreOnFakes core = new CoreOnFakes();
    private final CustomerId customer = someCustomer();

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void cancelsAPendingRental() {
        core.bikes.always(new Bikes.Answer.NoAnswer(new Decision.Undecided("bike-service: away", false)));
        Rental rental =
                ((RentOutcome.Waiting) core.rent(customer, someBike())).rental().rental();

        assertThat(rental).isInstanceOf(PendingRental.class);
        assertThat(cancel(rental.id())).isEqualTo(new Ending.Ends((CancelledRental) core.now(rental)));
    }

    @Test
    void cancelsARideWithinTheWindow() {
        ActiveRental ride = ride();
        core.clock.set(core.config.cancellationWindow().minusSeconds(1));

        CancelledRental cancelled = (CancelledRental) ((Ending.Ends) cancel(ride.id())).rental();

        assertThat(cancelled.activeSince()).contains(ride.since());
        assertThat(cancelled.reason()).isEmpty();
    }

    @Test
    void refusesARideWhoseWindowHasPassed() {
        ActiveRental ride = ride();
        core.clock.set(core.config.cancellationWindow().plusSeconds(1));

        assertThat(cancel(ride.id())).isEqualTo(new Ending.Refused(Ending.Why.WINDOW_PASSED));
        assertThat(core.now(ride)).isEqualTo(ride);
    }

    @Test
    void repeatsTheCancelledRental() {
        ActiveRental ride = ride();
        Ending first = cancel(ride.id());
        core.clock.set(Duration.ofHours(1));

        assertThat(cancel(ride.id())).isEqualTo(new Ending.AlreadyEnded(((Ending.Ends) first).rental()));
    }

    @Test
    void refusesARentalThatEndedInAnotherWay() {
        ActiveRental ride = ride();
        done(core.returnBike.returnBike(customer, ride.id(), new Position(37.5, 127)));

        assertThat(cancel(ride.id())).isEqualTo(new Ending.Refused(Ending.Why.CLOSED));
    }

    @Test
    void findsOnlyRentalsOfTheCustomer() {
        ActiveRental ride = ride();

        assertThat(done(core.cancelRental.cancel(someCustomer(), ride.id())))
                .isEqualTo(new Ending.Refused(Ending.Why.NOT_FOUND));
        assertThat(cancel(RentalId.next())).isEqualTo(new Ending.Refused(Ending.Why.NOT_FOUND));
    }

    @Test
    void callsNoPeer() {
        ActiveRental ride = ride();
        core.vouchers.asked.clear();
        core.bikes.asked.clear();

        cancel(ride.id());

        assertThat(core.vouchers.asked).isEmpty();
        assertThat(core.bikes.asked).isEmpty();
    }

    private ActiveRental ride() {
        return ((RentOutcome.Rented) core.rent(customer, someBike())).rental();
    }

    private Ending cancel(RentalId rental) {
        return done(core.cancelRental.cancel(customer, rental));
    }
}
