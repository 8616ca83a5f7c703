package bikerental.rental.application;

import bikerental.rental.application.AcceptOutcome.Accepted;
import bikerental.rental.application.BikeQueues.Decided;
import bikerental.rental.application.BikeQueues.Head;
import bikerental.rental.domain.ActiveRental;
import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.EndReason;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.Rental;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import static bikerental.rental.application.CoreDesk.someBike;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The contract of {@link BikeQueues}, for every implementation. */
public abstract class BikeQueuesContract {
    private static final Decided NOTHING = new Decided(Optional.empty(), Optional.empty());

    protected final BikeId bike = someBike();

    /** The desk on the tables under test. */
    protected abstract CoreDesk desk();

    @AfterEach
    void resetTheClock() {
        desk().clock.set(Duration.ZERO);
    }

    @Test
    void givesNoLeaseOnAnEmptyQueue() {
        assertThat(desk().acquire(bike)).isEmpty();
        Accepted accepted = desk().accept(bike);
        desk().decide(accepted.lease().orElseThrow(), accepted.rental(), PendingRental::confirm);
        assertThat(desk().acquire(bike)).isEmpty();
    }

    @Test
    void hasOneHolder() {
        desk().accept(bike);

        assertThat(desk().acquire(bike)).isEmpty();
    }

    @Test
    void isTakenOverWhenTheLeaseExpires() {
        Lease lost = desk().accept(bike).lease().orElseThrow();

        desk().expireLease(bike);
        Lease taken = desk().acquire(bike).orElseThrow();

        assertThat(taken.fencingToken()).isGreaterThan(lost.fencingToken());
        assertThat(desk().acquire(bike)).isEmpty();
    }

    @Test
    void renewsTheLeaseWithEachHead() {
        Lease lease = desk().accept(bike).lease().orElseThrow();
        long before = desk().renewed(bike);

        desk().head(lease);

        assertThat(desk().renewed(bike)).isGreaterThan(before);
        assertThat(desk().acquire(bike)).isEmpty();
    }

    @Test
    void acceptsNoWriteAfterTheLeaseExpiredEvenWithoutANewHolder() {
        Accepted accepted = desk().accept(bike);
        Lease over = accepted.lease().orElseThrow();
        desk().expireLease(bike);

        assertThat(desk().head(over)).isEmpty();
        assertThat(desk().decide(over, accepted.rental(), PendingRental::confirm))
                .isEqualTo(NOTHING);
        assertThat(desk().stall(over, accepted.rental(), "late", true)).isEmpty();
        assertThat(desk().now(accepted.rental())).isEqualTo(accepted.rental());
        assertThat(desk().acquire(bike)).isPresent();
    }

    @Test
    void acceptsNoWriteFromAnOlderFencingToken() {
        Accepted accepted = desk().accept(bike);
        Lease lost = accepted.lease().orElseThrow();
        desk().expireLease(bike);
        desk().acquire(bike).orElseThrow();

        assertThat(desk().head(lost)).isEmpty();
        assertThat(desk().decide(lost, accepted.rental(), PendingRental::confirm))
                .isEqualTo(NOTHING);
        assertThat(desk().stall(lost, accepted.rental(), "late", true)).isEmpty();
        assertThat(desk().now(accepted.rental())).isEqualTo(accepted.rental());
        assertThat(desk().acquire(bike)).isEmpty();
    }

    @Test
    void isDecidedInTheOrderOfPlaces() {
        Accepted first = desk().accept(bike);
        PendingRental second = desk().accepted(bike);
        PendingRental third = desk().accepted(bike);
        Lease lease = first.lease().orElseThrow();

        Decided one = desk().decide(lease, first.rental(), PendingRental::confirm);
        assertThat(one.written()).contains(desk().now(first.rental()));
        assertThat(one.next()).contains(new Head(second, 0));
        assertThat(reject(lease, second).next()).contains(new Head(third, 0));
        assertThat(reject(lease, third).next()).isEmpty();
    }

    @Test
    void isReleasedAfterTheLastSoThatTheNextRequestGetsTheLease() {
        Accepted first = desk().accept(bike);
        Lease lease = first.lease().orElseThrow();
        reject(lease, first.rental());

        Accepted second = desk().accept(bike);

        assertThat(second.lease().orElseThrow().fencingToken()).isGreaterThan(lease.fencingToken());
        assertThat(desk().head(lease)).isEmpty();
    }

    @Test
    void continuesWhenTheHeadHasEndedMeanwhile() {
        Accepted first = desk().accept(bike);
        PendingRental second = desk().accepted(bike);
        Rental cancelled = ((Ending.Ends) desk().cancel(first.rental())).rental();

        Decided decided = desk().decide(first.lease().orElseThrow(), first.rental(), PendingRental::confirm);

        assertThat(decided).isEqualTo(new Decided(Optional.empty(), Optional.of(new Head(second, 0))));
        assertThat(desk().now(first.rental())).isEqualTo(cancelled);
    }

    @Test
    void isReleasedAtAnUndecidedHead() {
        Accepted first = desk().accept(bike);

        assertThat(desk().stall(first.lease().orElseThrow(), first.rental(), "away", false))
                .isEmpty();

        assertThat(desk().acquire(bike)).isPresent();
    }

    @Test
    void isNotReleasedForAHeadThatHasEndedMeanwhile() {
        Accepted first = desk().accept(bike);
        PendingRental second = desk().accepted(bike);
        desk().cancel(first.rental());

        assertThat(desk().stall(first.lease().orElseThrow(), first.rental(), "FAILED_PRECONDITION", true))
                .contains(new Head(second, 0));
        assertThat(desk().acquire(bike)).isEmpty();
    }

    @Test
    void countsUnexpectedAnswersOnly() {
        Accepted first = desk().accept(bike);
        desk().stall(first.lease().orElseThrow(), first.rental(), "away", false);
        desk().stall(desk().acquire(bike).orElseThrow(), first.rental(), "INTERNAL", true);
        desk().stall(desk().acquire(bike).orElseThrow(), first.rental(), "DATA_LOSS", true);

        Lease lease = desk().acquire(bike).orElseThrow();

        assertThat(desk().head(lease)).contains(new Head(first.rental(), 2));
    }

    @Test
    void givesTheLeaseOnAcceptanceOnlyIfTheQueueIsEmpty() {
        Accepted first = desk().accept(bike);
        desk().stall(first.lease().orElseThrow(), first.rental(), "away", false);

        assertThat(desk().accept(bike).lease()).isEmpty();
        assertThat(desk().head(desk().acquire(bike).orElseThrow()).orElseThrow().rental())
                .isEqualTo(first.rental());
    }

    @Test
    void isWaitingWhileItHasNoHolder() {
        Accepted first = desk().accept(bike);
        assertThat(desk().waiting()).doesNotContain(bike);

        desk().stall(first.lease().orElseThrow(), first.rental(), "away", false);
        assertThat(desk().waiting()).contains(bike);

        desk().acquire(bike);
        assertThat(desk().waiting()).doesNotContain(bike);
        desk().expireLease(bike);
        assertThat(desk().waiting()).contains(bike);
    }

    @Test
    void isWaitingInTheOrderOfTheLastAttempts() {
        BikeId later = stalledOn(someBike());
        BikeId untried = someBike();
        desk().accept(untried);
        desk().expireLease(untried);
        desk().clock.set(Duration.ofHours(-1));
        BikeId earlier = stalledOn(someBike());

        assertThat(desk().waiting().stream()
                        .filter(List.of(later, earlier, untried)::contains)
                        .toList())
                .containsExactly(untried, earlier, later);
    }

    @Test
    void isObservedAsStalledWithoutAHolderAndDecidedAfterwards() {
        Accepted first = desk().accept(bike);
        PendingRental second = desk().accepted(bike);
        Lease lease = first.lease().orElseThrow();
        assertThat(desk().observe(first.rental(), second)).isEmpty();

        Rental active = desk().decide(lease, first.rental(), PendingRental::confirm)
                .written()
                .orElseThrow();
        desk().stall(lease, second, "away", false);

        assertThat(desk().observe(first.rental(), second))
                .containsExactlyInAnyOrder(new Observation.Decided(active), new Observation.Stalled(second.id()));
    }

    @Test
    void neverConfirmsASecondLiveRental() {
        Accepted first = desk().accept(bike);
        PendingRental second = desk().accepted(bike);
        Lease lease = first.lease().orElseThrow();
        desk().decide(lease, first.rental(), PendingRental::confirm);

        assertThatThrownBy(() -> desk().decide(lease, second, PendingRental::confirm));

        assertThat(desk().now(second)).isEqualTo(second);
    }

    @Test
    void neverGoesBackInTime() {
        Accepted first = desk().accept(bike);
        desk().clock.set(Duration.ofHours(-1));

        ActiveRental active =
                (ActiveRental) desk().decide(first.lease().orElseThrow(), first.rental(), PendingRental::confirm)
                        .written()
                        .orElseThrow();

        assertThat(active.since()).isEqualTo(first.rental().request().requestedAt());
    }

    private BikeId stalledOn(BikeId other) {
        Accepted accepted = desk().accept(other);
        desk().stall(accepted.lease().orElseThrow(), accepted.rental(), "away", false);
        return other;
    }

    private Decided reject(Lease lease, PendingRental rental) {
        return desk().decide(lease, rental, (pending, at) -> pending.reject(EndReason.BIKE_NOT_AVAILABLE, at));
    }
}
