package bikerental.rental.application;

import bikerental.rental.domain.ActiveRental;
import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.CancelledRental;
import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.ExpiredRental;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.RejectedRental;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import bikerental.rental.domain.ReturnedRental;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * Rents a bike: writes the wish down before anything is asked, and answers with its decision, or with PENDING when that has to wait. The
 * decision runs apart; the caller only watches it.
 */
@ApplicationScoped
public class RentBike {
    private final Rentals rentals;
    private final DecideQueue decideQueue;
    private final Watches watches;

    RentBike(Rentals rentals, DecideQueue decideQueue, Watches watches) {
        this.rentals = rentals;
        this.decideQueue = decideQueue;
        this.watches = watches;
    }

    /**
     * Rents a bike.
     *
     * @param requestId the customer's idempotency key; empty for none
     * @param patience how long the caller waits for the answer in all, the writing down included
     */
    public Uni<RentOutcome> rent(CustomerId customer, BikeId bike, String requestId, Duration patience) {
        NewRental asked = new NewRental(RentalId.next(), customer, bike, requestId);
        Watches.Watch watch = watches.open(asked.id(), bike);
        long end = System.nanoTime() + patience.toNanos();
        return rentals.accept(asked)
                .onItemOrFailure()
                .call((outcome, _) -> closeUnlessAccepted(outcome, watch))
                .flatMap(outcome -> switch (outcome) {
                    case AcceptOutcome.Accepted accepted -> begin(accepted, watch, asked, end);
                    case AcceptOutcome.AskedBefore before -> repeat(before, asked, end);
                    case AcceptOutcome.KeyReused _ -> Uni.createFrom().item(new RentOutcome.KeyReused());
                    case AcceptOutcome.CustomerHasWithdrawn _ ->
                        Uni.createFrom().item(new RentOutcome.CustomerHasWithdrawn());
                });
    }

    private static Uni<Void> closeUnlessAccepted(AcceptOutcome outcome, Watches.Watch watch) {
        if (!(outcome instanceof AcceptOutcome.Accepted)) {
            watch.close();
        }
        return Uni.createFrom().voidItem();
    }

    private Uni<RentOutcome> begin(AcceptOutcome.Accepted accepted, Watches.Watch watch, NewRental asked, long end) {
        accepted.claim()
                .ifPresentOrElse(
                        claim -> decideQueue.start(claim, accepted.rental()), () -> decideQueue.start(asked.bike()));
        return answer(asked.id(), watch, !asked.requestId().isEmpty(), end);
    }

    private Uni<RentOutcome> answer(RentalId id, Watches.Watch watch, boolean remember, long end) {
        return watch.sighting(left(end)).flatMap(sighting -> switch (sighting) {
            case Sighting.Decided(Rental rental) -> Uni.createFrom().item(firstAnswer(ListedRental.of(rental)));
            case Sighting.Stalled _, Sighting.Nothing _ ->
                rentals.answerNow(id, remember).map(RentBike::firstAnswer);
        });
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** A repeated request gets the first answer; one whose first answer was never given waits for the decision like the first. */
    private Uni<RentOutcome> repeat(AcceptOutcome.AskedBefore before, NewRental asked, long end) {
        Rental rental = before.rental();
        if (before.answeredPendingAt().isPresent()) {
            return Uni.createFrom().item(pending(rental, before.answeredPendingAt()));
        }
        return rental instanceof PendingRental
                ? watches.open(rental.id(), asked.bike())
                        .sighting(left(end))
                        .chain(() -> repeatNow(rental.id(), asked, end))
                : Uni.createFrom().item(firstAnswer(ListedRental.of(rental)));
    }

    /** The first request may have been answered PENDING while this one watched: what is remembered counts, not what was seen. */
    private Uni<RentOutcome> repeatNow(RentalId id, NewRental asked, long end) {
        return rentals.answerNow(id, true)
                .chain(() -> rentals.accept(asked))
                .flatMap(outcome -> outcome instanceof AcceptOutcome.AskedBefore again
                        ? repeat(again, asked, end)
                        : Uni.createFrom().failure(new IllegalStateException("Rental " + id + " is gone")));
    }

    private static RentOutcome pending(Rental rental, OptionalInt position) {
        return new RentOutcome.Waiting(new ListedRental(new PendingRental(rental.wish()), position));
    }

    /** What was, or would have been, answered when the rental left PENDING, whatever became of it later. */
    private static RentOutcome firstAnswer(ListedRental listed) {
        return switch (listed.rental()) {
            case PendingRental _ -> new RentOutcome.Waiting(listed);
            case ActiveRental active -> new RentOutcome.Rented(active);
            case RejectedRental rejected -> new RentOutcome.Refused(rejected);
            case ReturnedRental returned -> rented(returned, returned.activeSince());
            case CancelledRental cancelled ->
                cancelled
                        .activeSince()
                        .map(since -> rented(cancelled, since))
                        .orElseGet(() -> new RentOutcome.Closed(listed));
            case ExpiredRental _ -> new RentOutcome.Closed(listed);
        };
    }

    private static RentOutcome rented(Rental rental, Instant since) {
        return new RentOutcome.Rented(new ActiveRental(rental.wish(), since));
    }
}
