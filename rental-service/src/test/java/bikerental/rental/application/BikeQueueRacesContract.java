package bikerental.rental.application;

import bikerental.kit.testing.Together;
import bikerental.rental.application.AcceptOutcome.Accepted;
import bikerental.rental.application.AcceptOutcome.AlreadyRequested;
import bikerental.rental.application.AcceptOutcome.CustomerHasWithdrawn;
import bikerental.rental.application.BikeQueues.Decided;
import bikerental.rental.application.BikeQueues.Head;
import bikerental.rental.domain.ActiveRental;
import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.CancelledRental;
import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import org.junit.jupiter.api.RepeatedTest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import static bikerental.rental.application.CoreDesk.someBike;
import static bikerental.rental.application.CoreDesk.someCustomer;
import static org.assertj.core.api.Assertions.assertThat;

/** The contract of {@link Rentals} and {@link BikeQueues} for concurrent calls, for every implementation. */
public abstract class BikeQueueRacesContract {
    private final BikeId bike = someBike();
    private final CustomerId customer = someCustomer();

    /** The desk on the tables under test. */
    protected abstract CoreDesk desk();

    @RepeatedTest(5)
    void givesEachRequestItsOwnPlaceAndOneOfThemTheLease() {
        List<Accepted> accepted = Together.run(10, _ -> desk().accept(bike));

        assertThat(accepted)
                .extracting(request -> request.rental().request().place())
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 10).boxed().toList());
        assertThat(accepted).filteredOn(request -> request.lease().isPresent()).hasSize(1);
    }

    @RepeatedTest(5)
    void letsOneOfManyAcquireAnAbandonedQueue() {
        desk().accept(bike);
        desk().expireLease(bike);

        List<Optional<Lease>> leases = Together.run(8, _ -> desk().acquire(bike));

        assertThat(leases).filteredOn(Optional::isPresent).hasSize(1);
    }

    @RepeatedTest(10)
    void letsExactlyOneOfCancelAndConfirmWin() {
        Accepted accepted = desk().accept(bike);
        PendingRental rental = accepted.rental();

        List<Object> outcomes = Together.run(List.of(
                () -> desk().decide(accepted.lease().orElseThrow(), rental, PendingRental::confirm),
                () -> desk().end(rental.id(), BikeQueueRacesContract::cancelledWhilePending)));

        boolean confirmed = ((Decided) outcomes.getFirst()).written().isPresent();
        boolean cancelled = outcomes.getLast() instanceof Ending.Ends;
        assertThat(confirmed).isNotEqualTo(cancelled);
        assertThat(desk().now(rental)).isInstanceOf(confirmed ? ActiveRental.class : CancelledRental.class);
    }

    @RepeatedTest(10)
    void neverLosesARequestThatArrivesDuringTheRelease() {
        Accepted last = desk().accept(bike);
        Lease lease = last.lease().orElseThrow();

        List<Object> outcomes = Together.run(
                List.of(() -> desk().decide(lease, last.rental(), PendingRental::confirm), () -> desk().accept(bike)));

        Optional<Head> next = ((Decided) outcomes.getFirst()).next();
        Accepted arrived = (Accepted) outcomes.getLast();
        assertThat(next.isPresent()).isNotEqualTo(arrived.lease().isPresent());
        next.ifPresent(head -> assertThat(head.rental()).isEqualTo(arrived.rental()));
    }

    @RepeatedTest(10)
    void releasesTheQueueWhenAllItsRentalsEndDuringADecision() {
        Accepted first = desk().accept(bike);
        PendingRental second = desk().accepted(bike);
        Lease lease = first.lease().orElseThrow();

        List<Object> outcomes = Together.run(List.of(
                () -> desk().decide(lease, first.rental(), PendingRental::confirm), () -> desk().cancel(second)));

        Optional<Head> next = ((Decided) outcomes.getFirst()).next();
        next.ifPresent(head -> assertThat(desk().decide(lease, head.rental(), PendingRental::confirm)
                        .next())
                .isEmpty());
        assertThat(desk().accept(bike).lease()).isPresent();
    }

    @RepeatedTest(10)
    void acceptsARepeatedRequestOnce() {
        List<AcceptOutcome> outcomes = Together.run(5, _ -> desk().accept(customer, bike, "key"));

        assertThat(outcomes).filteredOn(Accepted.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(AlreadyRequested.class::isInstance).hasSize(4);
    }

    @RepeatedTest(10)
    void serializesAWithdrawalAndARequest() {
        List<Object> outcomes =
                Together.run(List.of(() -> desk().accept(customer, bike, ""), () -> desk().withdraw(customer)));

        @SuppressWarnings("unchecked")
        List<RentalId> goingOn = (List<RentalId>) outcomes.getLast();
        switch ((AcceptOutcome) outcomes.getFirst()) {
            case Accepted accepted ->
                assertThat(goingOn).containsExactly(accepted.rental().id());
            case CustomerHasWithdrawn _ -> assertThat(goingOn).isEmpty();
            case AcceptOutcome other -> throw new AssertionError(other);
        }
    }

    /** A stall and the answer to its caller write the same row. */
    @RepeatedTest(10)
    void answersWhileTheQueueStalls() {
        Accepted accepted = desk().accept(bike);
        Lease lease = accepted.lease().orElseThrow();

        Together.run(List.of(
                () -> desk().stall(lease, accepted.rental(), "away", false),
                () -> desk().answerNow(accepted.rental(), true)));

        assertThat(desk().acquire(bike)).isPresent();
    }

    private static Ending cancelledWhilePending(Rental rental, Instant at) {
        return rental instanceof PendingRental ? CoreDesk.cancelled(rental, at) : new Ending.Refused(Ending.Why.CLOSED);
    }
}
