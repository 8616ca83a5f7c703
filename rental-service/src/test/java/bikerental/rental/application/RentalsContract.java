package bikerental.rental.application;

import bikerental.rental.application.AcceptOutcome.Accepted;
import bikerental.rental.application.AcceptOutcome.AlreadyRequested;
import bikerental.rental.application.AcceptOutcome.CustomerHasWithdrawn;
import bikerental.rental.application.AcceptOutcome.KeyReused;
import bikerental.rental.domain.ActiveRental;
import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.CancelledRental;
import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.Position;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import static bikerental.rental.application.CoreDesk.someBike;
import static bikerental.rental.application.CoreDesk.someCustomer;
import static org.assertj.core.api.Assertions.assertThat;

/** The contract of {@link Rentals}, for every implementation. */
public abstract class RentalsContract {
    private static final Position PARK = new Position(37.5509, 126.9910);
    private static final Duration BACK = Duration.ofHours(-1);

    protected final CustomerId customer = someCustomer();
    protected final BikeId bike = someBike();

    /** The desk on the tables under test. */
    protected abstract CoreDesk desk();

    @AfterEach
    void resetTheClock() {
        desk().clock.set(Duration.ZERO);
    }

    @Test
    void acceptsRequestsAsPendingAtTheNextPlace() {
        assertThat(List.of(desk().accepted(bike), desk().accepted(bike), desk().accepted(bike)))
                .extracting(rental -> rental.request().place())
                .containsExactly(1L, 2L, 3L);
        assertThat(desk().accepted(someBike()).request().place()).isEqualTo(1);
    }

    @Test
    void storesTheRequestUnchanged() {
        PendingRental rental = desk().accepted(customer, bike);

        assertThat(desk().now(rental)).isEqualTo(rental);
    }

    @Test
    void givesTheLeaseToTheFirstOfAFreeQueueOnly() {
        Accepted first = desk().accept(bike);
        Accepted second = desk().accept(bike);

        assertThat(desk().head(first.lease().orElseThrow()).orElseThrow().rental())
                .isEqualTo(first.rental());
        assertThat(second.lease()).isEmpty();
    }

    @Test
    void answersARepeatedRequestWithItsRental() {
        PendingRental first = accepted("key");

        assertThat(desk().accept(customer, bike, "key")).isEqualTo(new AlreadyRequested(first, OptionalInt.empty()));
        assertThat(desk().accept(someCustomer(), bike, "key")).isInstanceOf(Accepted.class);
        assertThat(desk().accepted(customer, bike)).isNotEqualTo(first);
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherRequest() {
        accepted("key");

        assertThat(desk().accept(customer, someBike(), "key")).isEqualTo(new KeyReused());
    }

    @Test
    void remembersAFirstAnswerOfPending() {
        PendingRental ahead = desk().accepted(bike);
        PendingRental rental = accepted("key");

        assertThat(desk().answerNow(rental, true)).isEqualTo(new ListedRental(rental, OptionalInt.of(2)));
        desk().cancel(ahead);
        assertThat(desk().answerNow(rental, true).queuePosition()).hasValue(1);

        assertThat(desk().accept(customer, bike, "key")).isEqualTo(new AlreadyRequested(rental, OptionalInt.of(2)));
    }

    @Test
    void remembersNoAnswerOfARequestWithoutKey() {
        PendingRental rental = accepted("key");

        desk().answerNow(rental, false);

        assertThat(desk().accept(customer, bike, "key")).isEqualTo(new AlreadyRequested(rental, OptionalInt.empty()));
    }

    @Test
    void answersWithTheDecisionIfThereIsOne() {
        PendingRental rental = accepted("key");
        desk().cancel(rental);

        ListedRental answer = desk().answerNow(rental, true);

        assertThat(answer.rental()).isInstanceOf(CancelledRental.class);
        assertThat(desk().accept(customer, bike, "key"))
                .isEqualTo(new AlreadyRequested(answer.rental(), OptionalInt.empty()));
    }

    @Test
    void refusesAWithdrawnCustomerAndReturnsTheLiveRentals() {
        PendingRental pending = desk().accepted(customer, bike);
        ActiveRental active = desk().ride(customer);
        desk().cancel(desk().accepted(customer, someBike()));

        assertThat(desk().withdraw(customer)).containsExactlyInAnyOrder(pending.id(), active.id());
        assertThat(desk().accept(customer, bike, "")).isEqualTo(new CustomerHasWithdrawn());
        assertThat(desk().withdraw(customer)).hasSize(2);
        assertThat(desk().withdraw(someCustomer())).isEmpty();
    }

    @Test
    void repeatsAnAnswerEvenAfterTheWithdrawal() {
        PendingRental rental = accepted("key");
        desk().withdraw(customer);

        assertThat(desk().accept(customer, bike, "key")).isEqualTo(new AlreadyRequested(rental, OptionalInt.empty()));
    }

    @Test
    void endsARentalOnce() {
        ActiveRental ride = desk().ride(customer);

        Ending first = desk().end(ride.id(), (_, at) -> new Ending.Ends(ride.returnBike(PARK, at)));
        Ending second = desk().cancel(ride);

        assertThat(second).isEqualTo(new Ending.AlreadyEnded(((Ending.Ends) first).rental()));
        assertThat(desk().now(ride)).isEqualTo(((Ending.Ends) first).rental());
    }

    @Test
    void leavesARentalAloneWhenTheStepRefuses() {
        ActiveRental ride = desk().ride(customer);
        Ending refused = new Ending.Refused(Ending.Why.WINDOW_PASSED);

        assertThat(desk().end(ride.id(), (_, _) -> refused)).isEqualTo(refused);
        assertThat(desk().now(ride)).isEqualTo(ride);
    }

    @Test
    void endsNoRentalOfAnotherCustomer() {
        PendingRental rental = desk().accepted(customer, bike);
        Ending notFound = new Ending.Refused(Ending.Why.NOT_FOUND);

        assertThat(endAs(someCustomer(), rental.id())).isEqualTo(notFound);
        assertThat(endAs(customer, RentalId.next())).isEqualTo(notFound);
        assertThat(endAs(customer, rental.id())).isInstanceOf(Ending.Ends.class);
    }

    @Test
    void showsARentalToItsOwnerOnly() {
        PendingRental rental = desk().accepted(customer, bike);

        assertThat(desk().await(() -> desk().rentals.find(rental.id(), someCustomer())))
                .isEmpty();
        assertThat(desk().await(() -> desk().rentals.find(RentalId.next(), customer)))
                .isEmpty();
    }

    @Test
    void countsOnlyPendingRentalsForThePosition() {
        PendingRental first = desk().accepted(bike);
        PendingRental second = desk().accepted(bike);
        PendingRental third = desk().accepted(bike);
        desk().accepted(someBike());

        assertThat(List.of(first, second, third)).extracting(desk()::positionOf).containsExactly(1, 2, 3);
        desk().cancel(second);
        assertThat(List.of(first, third)).extracting(desk()::positionOf).containsExactly(1, 2);
        assertThat(desk().listed(second).queuePosition()).isEmpty();
    }

    @Test
    void returnsTheEndedRentals() {
        Rental returned = desk().ride(customer);
        Rental ride = desk().ride(customer);
        Rental pending = desk().accepted(customer, bike);
        Ending ending = desk().end(
                        returned.id(), (rental, at) -> new Ending.Ends(((ActiveRental) rental).returnBike(PARK, at)));

        assertThat(desk().await(() ->
                        desk().rentals.endedAmong(List.of(returned.id(), ride.id(), pending.id(), RentalId.next()))))
                .isEqualTo(List.of(((Ending.Ends) ending).rental()));
    }

    @Test
    void neverGoesBackInTimeWithinABike() {
        PendingRental first = desk().accepted(bike);
        desk().clock.set(BACK);

        PendingRental second = desk().accepted(bike);
        CancelledRental cancelled = (CancelledRental) ((Ending.Ends) desk().cancel(second)).rental();

        assertThat(second.request().requestedAt()).isEqualTo(first.request().requestedAt());
        assertThat(cancelled.endedAt()).isEqualTo(first.request().requestedAt());
        assertThat(desk().accepted(someBike()).request().requestedAt())
                .isBefore(first.request().requestedAt());
    }

    @Test
    void keepsTimesToTheMicrosecond() {
        ActiveRental ride = desk().ride(customer);

        assertThat(((ActiveRental) desk().now(ride)).since()).isEqualTo(ride.since());
    }

    protected PendingRental accepted(String requestId) {
        return ((Accepted) desk().accept(customer, bike, requestId)).rental();
    }

    private Ending endAs(CustomerId owner, RentalId rental) {
        return desk().await(() -> desk().rentals.end(rental, Optional.of(owner), CoreDesk::cancelled));
    }
}
