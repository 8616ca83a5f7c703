package bikerental.rental.application;

import bikerental.kit.testing.Together;
import bikerental.rental.application.AcceptOutcome.Accepted;
import bikerental.rental.application.AcceptOutcome.AskedBefore;
import bikerental.rental.application.AcceptOutcome.CustomerHasWithdrawn;
import bikerental.rental.application.BikeQueues.Decided;
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

/** What {@link Rentals} and {@link BikeQueues} promise when several come at the same moment, whoever keeps them. */
public abstract class BikeQueueRacesContract {
    private final BikeId bike = someBike();
    private final CustomerId customer = someCustomer();

    /** The desk in front of the tables that are tested. */
    protected abstract CoreDesk desk();

    @RepeatedTest(5)
    void givesEachWishAPlaceOfItsOwnAndOneOfThemTheClaim() {
        List<Accepted> accepted = Together.run(10, _ -> desk().accept(bike));

        assertThat(accepted)
                .extracting(wish -> wish.rental().wish().place())
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 10).boxed().toList());
        assertThat(accepted).filteredOn(wish -> wish.claim().isPresent()).hasSize(1);
    }

    @RepeatedTest(5)
    void letsOneOfManyClaimAnAbandonedQueue() {
        desk().accept(bike);
        desk().lapse(bike);

        List<Optional<Claim>> claims = Together.run(8, _ -> desk().claim(bike));

        assertThat(claims).filteredOn(Optional::isPresent).hasSize(1);
    }

    @RepeatedTest(10)
    void letsExactlyOneOfCancelAndConfirmWin() {
        Accepted accepted = desk().accept(bike);
        PendingRental rental = accepted.rental();

        List<Object> outcomes = Together.run(List.of(
                () -> desk().decide(accepted.claim().orElseThrow(), rental, PendingRental::confirm),
                () -> desk().end(rental.id(), BikeQueueRacesContract::cancelledWhilePending)));

        boolean confirmed = ((Decided) outcomes.getFirst()).written().isPresent();
        boolean cancelled = outcomes.getLast() instanceof Ending.Ends;
        assertThat(confirmed).isNotEqualTo(cancelled);
        assertThat(desk().now(rental)).isInstanceOf(confirmed ? ActiveRental.class : CancelledRental.class);
    }

    @RepeatedTest(10)
    void neverForgetsAWishThatComesWhileTheQueueIsReleased() {
        Accepted last = desk().accept(bike);
        Claim claim = last.claim().orElseThrow();

        List<Object> outcomes = Together.run(
                List.of(() -> desk().decide(claim, last.rental(), PendingRental::confirm), () -> desk().accept(bike)));

        Optional<Head> next = ((Decided) outcomes.getFirst()).next();
        Accepted arrived = (Accepted) outcomes.getLast();
        assertThat(next.isPresent()).isNotEqualTo(arrived.claim().isPresent());
        next.ifPresent(head -> assertThat(head.rental()).isEqualTo(arrived.rental()));
    }

    @RepeatedTest(10)
    void leavesNoQueueHeldWhenAllItsRentalsEndWhileOneIsDecided() {
        Accepted first = desk().accept(bike);
        PendingRental second = desk().accepted(bike);
        Claim claim = first.claim().orElseThrow();

        List<Object> outcomes = Together.run(List.of(
                () -> desk().decide(claim, first.rental(), PendingRental::confirm), () -> desk().cancel(second)));

        Optional<Head> next = ((Decided) outcomes.getFirst()).next();
        next.ifPresent(head -> assertThat(desk().decide(claim, head.rental(), PendingRental::confirm)
                        .next())
                .isEmpty());
        assertThat(desk().accept(bike).claim()).isPresent();
    }

    @RepeatedTest(10)
    void takesTheSameRequestOnceHoweverOftenItComes() {
        List<AcceptOutcome> outcomes = Together.run(5, _ -> desk().accept(customer, bike, "key"));

        assertThat(outcomes).filteredOn(Accepted.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(AskedBefore.class::isInstance).hasSize(4);
    }

    @RepeatedTest(10)
    void putsAWithdrawalBeforeOrAfterAWish() {
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

    /** A stall writes beside the rental what an answer to its caller writes there too. */
    @RepeatedTest(10)
    void answersWhileTheQueueStalls() {
        Accepted accepted = desk().accept(bike);
        Claim claim = accepted.claim().orElseThrow();

        Together.run(List.of(
                () -> desk().stall(claim, accepted.rental(), "away", false),
                () -> desk().answerNow(accepted.rental(), true)));

        assertThat(desk().claim(bike)).isPresent();
    }

    private static Ending cancelledWhilePending(Rental rental, Instant at) {
        return rental instanceof PendingRental ? CoreDesk.cancelled(rental, at) : new Ending.Refused(Ending.Why.CLOSED);
    }
}
