package bikerental.rental.application;

import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import io.smallrye.mutiny.Uni;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The repository of rentals. Each method is one transaction; a change and its event are written together. */
public interface Rentals extends EndedRentals {
    /**
     * Stores a request as PENDING, at the next place in its bike's queue, and acquires the lease if the queue is free.
     */
    Uni<AcceptOutcome> accept(NewRental requested);

    /**
     * Ends a rental if the step says so. The step gets the current rental, and a time that never goes back within the
     * bike. It needs no lease and waits for no decision.
     *
     * @param owner the required owner; empty for a policy
     */
    Uni<Ending> end(RentalId id, Optional<CustomerId> owner, BiFunction<Rental, Instant, Ending> step);

    /** A customer's rental. */
    Uni<Optional<ListedRental>> find(RentalId id, CustomerId owner);

    /** A page of a customer's rentals, newest first. */
    Uni<List<ListedRental>> list(CustomerId owner, Optional<Rental.State> state, Optional<Cursor> after, int size);

    /** A page of all PENDING rentals, oldest first. */
    Uni<List<WaitingRental>> listWaiting(Optional<Cursor> after, int size);

    /** How many rentals are PENDING, and since when. */
    Uni<Backlog> backlog();

    /**
     * The rental to answer with, once the caller stops waiting.
     *
     * @param remember whether a repeated request must get the same answer
     */
    Uni<ListedRental> answerNow(RentalId id, boolean remember);

    /** Records a withdrawal, so that {@link #accept} refuses, and returns the customer's live rentals. */
    Uni<List<RentalId>> withdraw(CustomerId customer, Instant at);

    /**
     * The PENDING rentals of all bikes.
     *
     * @param waiting how many rentals are PENDING
     * @param oldest when the oldest of them was requested
     */
    record Backlog(long waiting, Optional<Instant> oldest) {
        /** No rental is PENDING. */
        static final Backlog NONE = new Backlog(0, Optional.empty());
    }

    /** The rental after which a page begins. */
    record Cursor(Instant requestedAt, RentalId id) {}
}
