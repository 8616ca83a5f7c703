package bikerental.rental.application;

import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.Rental;

import java.util.Optional;
import java.util.OptionalInt;

/** The outcome of accepting a rental request. */
public sealed interface AcceptOutcome {
    /**
     * The rental is stored as PENDING; from here on nothing is lost.
     *
     * @param lease the lease on the bike's queue, if the queue was free
     */
    record Accepted(PendingRental rental, Optional<Lease> lease) implements AcceptOutcome {}

    /**
     * The same request came earlier.
     *
     * @param answeredPendingAt the queue position of the first answer, if that was PENDING
     */
    record AlreadyRequested(Rental rental, OptionalInt answeredPendingAt) implements AcceptOutcome {}

    /** The customer used the key for another request. */
    record KeyReused() implements AcceptOutcome {}

    /** The customer has withdrawn and cannot rent. */
    record CustomerHasWithdrawn() implements AcceptOutcome {}
}
