package bikerental.rental.application;

import bikerental.rental.domain.ActiveRental;
import bikerental.rental.domain.CancelledRental;
import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.EndReason;
import bikerental.rental.domain.Position;
import bikerental.rental.domain.Rental;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

import static bikerental.rental.application.CoreDesk.someBike;
import static bikerental.rental.application.CoreDesk.someCustomer;
import static bikerental.rental.application.CoreOnFakes.done;
import static org.assertj.core.api.Assertions.assertThat;

class EndRentalsWhenUserWithdrawsTest {
    private final CoreOnFakes core = new CoreOnFakes();
    private final CustomerId customer = someCustomer();

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void cancelsLiveRentalsEvenAfterTheWindow() {
        ActiveRental ride = ride(customer);
        core.clock.set(Duration.ofHours(5));
        Rental waiting = waiting();

        withdraw();

        assertThat(((CancelledRental) core.now(ride)).reason()).contains(EndReason.USER_WITHDRAWN);
        assertThat(((CancelledRental) core.now(waiting)).reason()).contains(EndReason.USER_WITHDRAWN);
    }

    @Test
    void leavesEndedRentalsAndOtherCustomersAlone() {
        ActiveRental returned = ride(customer);
        done(core.returnBike.returnBike(customer, returned.id(), new Position(37.5, 127)));
        Rental before = core.now(returned);
        ActiveRental others = ride(someCustomer());

        withdraw();

        assertThat(core.now(returned)).isEqualTo(before);
        assertThat(core.now(others)).isEqualTo(others);
    }

    @Test
    void changesNothingTheSecondTime() {
        ActiveRental ride = ride(customer);
        withdraw();
        Rental first = core.now(ride);
        core.clock.set(Duration.ofHours(1));

        withdraw();

        assertThat(core.now(ride)).isEqualTo(first);
    }

    @Test
    void refusesNewRentals() {
        withdraw();

        assertThat(core.rent(customer, someBike())).isEqualTo(new RentOutcome.CustomerHasWithdrawn());
    }

    private void withdraw() {
        done(core.endRentals.apply(customer));
    }

    private ActiveRental ride(CustomerId rider) {
        return ((RentOutcome.Rented) core.rent(rider, someBike())).rental();
    }

    private Rental waiting() {
        core.bikes.always(new Bikes.Answer.NoAnswer(new Decision.Undecided("bike-service: away", false)));
        return ((RentOutcome.Waiting) core.rent(customer, someBike())).rental().rental();
    }
}
