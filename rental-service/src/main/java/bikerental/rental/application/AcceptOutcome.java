package bikerental.rental.application;

import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.Rental;

import java.util.Optional;
import java.util.OptionalInt;

/** What came of writing a wish down. */
public sealed interface AcceptOutcome {
    /**
     * It is written, and nothing is lost from here on.
     *
     * @param claim the claim on the bike's queue, where the queue was free
     */
    record Accepted(PendingRental rental, Optional<Claim> claim) implements AcceptOutcome {}

    /**
     * The same request came before.
     *
     * @param answeredPendingAt the queue position with which it was answered PENDING, if it was
     */
    record AskedBefore(Rental rental, OptionalInt answeredPendingAt) implements AcceptOutcome {}

    /** Another request came before under this key. */
    record KeyReused() implements AcceptOutcome {}

    /** The customer has withdrawn and rents nothing any more. */
    record CustomerHasWithdrawn() implements AcceptOutcome {}
}
