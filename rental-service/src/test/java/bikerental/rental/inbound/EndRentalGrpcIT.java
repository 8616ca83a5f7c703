package bikerental.rental.inbound;

import bikerental.common.v1.Position;
import bikerental.common.v1.Reason;
import bikerental.rental.v1.Rental;
import bikerental.rental.v1.RentalState;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.time.Duration;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static bikerental.rental.inbound.TestCalls.PARK;
import static bikerental.rental.inbound.TestCalls.someId;
import static org.assertj.core.api.Assertions.assertThat;

/** Cancelling and returning, within the rules for customers. */
@QuarkusTest
class EndRentalGrpcIT extends OnTheWire {
    private static final Duration BEYOND_THE_WINDOW = Duration.ofMinutes(11);

    private final String key = someId();

    @Test
    void hidesTheRentalsOfOtherCustomers() {
        String rental = calls.rent(customer, bike).getId();
        String stranger = someId();

        assertRefused(() -> calls.get(stranger, rental), Reason.REASON_RENTAL_NOT_FOUND);
        assertRefused(() -> calls.cancel(stranger, rental), Reason.REASON_RENTAL_NOT_FOUND);
        assertRefused(() -> calls.returnBike(stranger, rental), Reason.REASON_RENTAL_NOT_FOUND);
        assertThat(calls.get(customer, rental).getState()).isEqualTo(RentalState.RENTAL_STATE_ACTIVE);
    }

    @Test
    void refusesAnUnknownRental() {
        assertRefused(() -> calls.get(customer, someId()), Reason.REASON_RENTAL_NOT_FOUND);
        assertRefused(() -> calls.cancel(customer, someId()), Reason.REASON_RENTAL_NOT_FOUND);
        assertRefused(() -> calls.returnBike(customer, someId()), Reason.REASON_RENTAL_NOT_FOUND);
    }

    @Test
    void cancelsAndReturnsWhileBothPeersAreAway() {
        String cancelled = calls.rent(customer, bike).getId();
        String returned = calls.rent(customer, "bike-" + someId()).getId();
        voucher.goAway();
        bikes.goAway();

        assertThat(calls.cancel(customer, cancelled).getState()).isEqualTo(RentalState.RENTAL_STATE_CANCELLED);
        assertThat(calls.returnBike(customer, returned).getState()).isEqualTo(RentalState.RENTAL_STATE_RETURNED);
    }

    @Test
    void cancelsAPendingRental() {
        Rental pending = waiting();

        Rental cancelled = calls.cancel(customer, pending.getId());

        assertThat(cancelled.getState()).isEqualTo(RentalState.RENTAL_STATE_CANCELLED);
        assertThat(cancelled.getVersion()).isEqualTo(2);
        assertThat(cancelled.hasReturnPosition()).isFalse();
    }

    @Test
    void refusesToCancelWhenTheWindowHasPassed() {
        String rental = calls.rent(customer, bike).getId();
        clock.set(BEYOND_THE_WINDOW);

        assertRefused(() -> calls.cancel(customer, rental), Reason.REASON_CANCELLATION_WINDOW_PASSED);

        assertThat(calls.returnBike(customer, rental).getState()).isEqualTo(RentalState.RENTAL_STATE_RETURNED);
    }

    @Test
    void refusesToReturnABikeBeforeTheRide() {
        Rental pending = waiting();

        assertRefused(() -> calls.returnBike(customer, pending.getId()), Reason.REASON_RENTAL_NOT_ACTIVE);
    }

    @Test
    void refusesToEndARentalThatEndedInAnotherWay() {
        String cancelled = calls.rent(customer, bike).getId();
        calls.cancel(customer, cancelled);
        String returned = calls.rent(customer, "bike-" + someId()).getId();
        calls.returnBike(customer, returned);

        assertRefused(() -> calls.returnBike(customer, cancelled), Reason.REASON_RENTAL_CLOSED);
        assertRefused(() -> calls.cancel(customer, returned), Reason.REASON_RENTAL_CLOSED);
    }

    @Test
    void repeatsTheAnswerForTheSameKey() {
        Rental rental = calls.rent(customer, bike);

        Rental returned = calls.returnBike(customer, rental.getId(), PARK, key);

        assertThat(calls.returnBike(customer, rental.getId(), PARK, key)).isEqualTo(returned);
        assertRefused(
                () -> calls.returnBike(customer, rental.getId(), Position.getDefaultInstance(), key),
                Reason.REASON_IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherRental() {
        String first = calls.rent(customer, bike).getId();
        String second = calls.rent(customer, "bike-" + someId()).getId();
        calls.cancel(customer, first, key);

        assertRefused(() -> calls.cancel(customer, second, key), Reason.REASON_IDEMPOTENCY_KEY_REUSED);
        assertThat(calls.get(customer, second).getState()).isEqualTo(RentalState.RENTAL_STATE_ACTIVE);
    }

    @Test
    void storesNoRefusal() {
        Rental pending = waiting();
        assertRefused(() -> calls.returnBike(customer, pending.getId(), PARK, key), Reason.REASON_RENTAL_NOT_ACTIVE);
        bikes.comeBack();
        untilIn(RentalState.RENTAL_STATE_ACTIVE, pending);

        assertThat(calls.returnBike(customer, pending.getId(), PARK, key).getState())
                .isEqualTo(RentalState.RENTAL_STATE_RETURNED);
    }
}
