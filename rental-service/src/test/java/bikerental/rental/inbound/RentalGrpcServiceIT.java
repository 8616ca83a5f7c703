package bikerental.rental.inbound;

import bikerental.rental.v1.Rental;
import bikerental.rental.v1.RentalState;
import bikerental.rental.v1.TimelineEntry;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static bikerental.rental.inbound.TestCalls.PARK;
import static org.assertj.core.api.Assertions.assertThat;

/** The life of a rental, as the customer sees it. */
@QuarkusTest
class RentalGrpcServiceIT extends OnTheWire {
    @Test
    void rentsABike() {
        Rental rental = calls.rent(customer, bike);

        assertThat(rental.getState()).isEqualTo(RentalState.RENTAL_STATE_ACTIVE);
        assertThat(rental.getCustomerId()).isEqualTo(customer);
        assertThat(rental.getBikeId()).isEqualTo(bike);
        assertThat(rental.getVersion()).isEqualTo(2);
        assertThat(rental.getTimelineList())
                .extracting(TimelineEntry::getState)
                .containsExactly(RentalState.RENTAL_STATE_PENDING, RentalState.RENTAL_STATE_ACTIVE);
        assertThat(calls.get(customer, rental.getId())).isEqualTo(rental);
    }

    @Test
    void cancelsARental() {
        Rental rental = calls.rent(customer, bike);

        Rental cancelled = calls.cancel(customer, rental.getId());

        assertThat(cancelled.getState()).isEqualTo(RentalState.RENTAL_STATE_CANCELLED);
        assertThat(cancelled.getVersion()).isEqualTo(3);
        assertThat(calls.cancel(customer, rental.getId())).isEqualTo(cancelled);
        assertThat(calls.get(customer, rental.getId())).isEqualTo(cancelled);
    }

    @Test
    void returnsABike() {
        Rental rental = calls.rent(customer, bike);

        Rental returned = calls.returnBike(customer, rental.getId());

        assertThat(returned.getState()).isEqualTo(RentalState.RENTAL_STATE_RETURNED);
        assertThat(returned.getReturnPosition()).isEqualTo(PARK);
        assertThat(calls.returnBike(customer, rental.getId())).isEqualTo(returned);
        assertThat(calls.get(customer, rental.getId())).isEqualTo(returned);
    }
}
