package bikerental.rental.application;

import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import io.smallrye.mutiny.Uni;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The queues of the bikes. A queue has at most one holder, whatever the number of replicas: its lease is a fencing
 * token in the database. Accepting, acquiring, deciding and releasing all lock the queue's row, so no rental is lost
 * between "empty" and "released".
 */
public interface BikeQueues {
    /** Acquires the lease on a queue that has PENDING rentals and no holder, or an expired lease. */
    Uni<Optional<Lease>> acquire(BikeId bike);

    /**
     * Returns the head and renews the lease. Empty if the lease is lost, or if the queue is empty; an empty queue is
     * released.
     */
    Uni<Optional<Head>> head(Lease lease);

    /**
     * Writes the decision on the head, if the rental is still PENDING and the lease still holds, and returns the next
     * head.
     *
     * @param decision computes the decided rental; its time never goes back within the bike
     */
    Uni<Decided> decide(Lease lease, PendingRental head, BiFunction<PendingRental, Instant, Rental> decision);

    /**
     * Records that the head could not be decided and releases the queue; returns the next head if this one has already
     * ended.
     */
    Uni<Optional<Head>> stall(Lease lease, PendingRental head, Decision.Undecided why);

    /** Bikes with PENDING rentals and no holder, least recently tried first. */
    Uni<List<BikeId>> waiting(int most);

    /** Which of the rentals are decided, and which are in a queue without a holder. */
    Uni<List<Observation>> observe(Collection<RentalId> ids);

    /**
     * The outcome of writing a decision.
     *
     * @param written the decided rental; empty if it has already ended or the lease is lost
     * @param next the next head, if there is one
     */
    record Decided(Optional<Rental> written, Optional<Head> next) {}

    /**
     * The first PENDING rental of a bike.
     *
     * @param unexpectedAnswers how many answers for it the core could not interpret
     */
    record Head(PendingRental rental, int unexpectedAnswers) {}
}
