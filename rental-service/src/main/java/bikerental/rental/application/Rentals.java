package bikerental.rental.application;

import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import io.smallrye.mutiny.Uni;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Where rentals are kept. Each method is one transaction; a change and the event that tells of it are written together. */
public interface Rentals extends EndedRentals {
    /** Writes a wish down as PENDING, at the next place in its bike's queue, and claims the queue if it is free. */
    Uni<AcceptOutcome> accept(NewRental asked);

    /**
     * Ends a rental if the step says so. The step sees the rental as it is, with a time that never goes back within the bike; it takes no
     * claim and waits for no decision.
     *
     * @param owner whose rental it must be; nothing for a policy
     */
    Uni<Ending> end(RentalId id, Optional<CustomerId> owner, BiFunction<Rental, Instant, Ending> step);

    /** A customer's rental. */
    Uni<Optional<ListedRental>> find(RentalId id, CustomerId owner);

    /** A page of a customer's rentals, newest first. */
    Uni<List<ListedRental>> list(CustomerId owner, Optional<Rental.State> state, Optional<Cursor> after, int size);

    /** A page of everybody's PENDING rentals, oldest first. */
    Uni<List<WaitingRental>> listWaiting(Optional<Cursor> after, int size);

    /** How much waits. */
    Uni<Backlog> backlog();

    /**
     * The rental to answer with, now that the caller waits no longer.
     *
     * @param remember whether a repetition of the request must get the same answer
     */
    Uni<ListedRental> answerNow(RentalId id, boolean remember);

    /** Remembers a withdrawal, after which {@link #accept} refuses, and names the customer's rentals that go on. */
    Uni<List<RentalId>> withdraw(CustomerId customer, Instant at);
}
