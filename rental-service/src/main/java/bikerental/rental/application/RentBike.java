package bikerental.rental.application;

import bikerental.rental.application.WaitingCallers.WaitingCaller;
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
 * Rents a bike: stores the rental as PENDING before calling any service, and answers with the decision, or with PENDING
 * if the decision takes too long. The decision runs detached; the caller only waits for it.
 */
@ApplicationScoped
public class RentBike {
    private final Rentals rentals;
    private final DecideQueue decideQueue;
    private final WaitingCallers waitingCallers;

    RentBike(Rentals rentals, DecideQueue decideQueue, WaitingCallers waitingCallers) {
        this.rentals = rentals;
        this.decideQueue = decideQueue;
        this.waitingCallers = waitingCallers;
    }

    /**
     * Rents a bike.
     *
     * @param requestId the customer's idempotency key; empty for none
     * @param timeout how long the caller waits for the answer, including the time to store the rental
     */
    public Uni<RentOutcome> rent(CustomerId customer, BikeId bike, String requestId, Duration timeout) {
        NewRental requested = new NewRental(RentalId.next(), customer, bike, requestId);
        WaitingCaller caller = waitingCallers.register(requested.id(), bike);
        long end = System.nanoTime() + timeout.toNanos();
        return rentals.accept(requested)
                .onItemOrFailure()
                .call((outcome, _) -> closeUnlessAccepted(outcome, caller))
                .flatMap(outcome -> switch (outcome) {
                    case AcceptOutcome.Accepted accepted -> begin(accepted, caller, requested, end);
                    case AcceptOutcome.AlreadyRequested before -> repeat(before, requested, end);
                    case AcceptOutcome.KeyReused _ -> Uni.createFrom().item(new RentOutcome.KeyReused());
                    case AcceptOutcome.CustomerHasWithdrawn _ ->
                        Uni.createFrom().item(new RentOutcome.CustomerHasWithdrawn());
                });
    }

    private static Uni<Void> closeUnlessAccepted(AcceptOutcome outcome, WaitingCaller caller) {
        if (!(outcome instanceof AcceptOutcome.Accepted)) {
            caller.close();
        }
        return Uni.createFrom().voidItem();
    }

    private Uni<RentOutcome> begin(
            AcceptOutcome.Accepted accepted, WaitingCaller caller, NewRental requested, long end) {
        accepted.lease()
                .ifPresentOrElse(
                        lease -> decideQueue.start(lease, accepted.rental()),
                        () -> decideQueue.start(requested.bike()));
        return answer(requested.id(), caller, !requested.requestId().isEmpty(), end);
    }

    private Uni<RentOutcome> answer(RentalId id, WaitingCaller caller, boolean remember, long end) {
        return caller.observation(left(end)).flatMap(observation -> switch (observation) {
            case Observation.Decided(Rental rental) -> Uni.createFrom().item(firstAnswer(ListedRental.of(rental)));
            case Observation.Stalled _, Observation.TimedOut _ ->
                rentals.answerNow(id, remember).map(RentBike::firstAnswer);
        });
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /**
     * A repeated request gets the first answer. If there is no first answer yet, it waits for the decision like the
     * first request.
     */
    private Uni<RentOutcome> repeat(AcceptOutcome.AlreadyRequested before, NewRental requested, long end) {
        Rental rental = before.rental();
        if (before.answeredPendingAt().isPresent()) {
            return Uni.createFrom().item(pending(rental, before.answeredPendingAt()));
        }
        return rental instanceof PendingRental
                ? waitingCallers
                        .register(rental.id(), requested.bike())
                        .observation(left(end))
                        .chain(() -> repeatNow(rental.id(), requested, end))
                : Uni.createFrom().item(firstAnswer(ListedRental.of(rental)));
    }

    /** The first request may get PENDING while this one waits, so the stored answer counts, not the observation. */
    private Uni<RentOutcome> repeatNow(RentalId id, NewRental requested, long end) {
        return rentals.answerNow(id, true)
                .chain(() -> rentals.accept(requested))
                .flatMap(outcome -> outcome instanceof AcceptOutcome.AlreadyRequested again
                        ? repeat(again, requested, end)
                        : Uni.createFrom().failure(new IllegalStateException("Rental " + id + " is missing")));
    }

    private static RentOutcome pending(Rental rental, OptionalInt position) {
        return new RentOutcome.Waiting(new ListedRental(new PendingRental(rental.request()), position));
    }

    /** The answer that was due when the rental left PENDING, whatever its state is now. */
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
        return new RentOutcome.Rented(new ActiveRental(rental.request(), since));
    }
}
