package bikerental.rental.application;

import bikerental.rental.domain.ActiveRental;
import bikerental.rental.domain.RejectedRental;

/** The answer to a wish. */
public sealed interface RentOutcome {
    /** The bike is the customer's. */
    record Rented(ActiveRental rental) implements RentOutcome {}

    /** It is accepted and will be decided later. */
    record Waiting(ListedRental rental) implements RentOutcome {}

    /** It was refused. */
    record Refused(RejectedRental rental) implements RentOutcome {}

    /** It ended before it was decided. */
    record Closed(ListedRental rental) implements RentOutcome {}

    /** The idempotency key was used for another wish. */
    record KeyReused() implements RentOutcome {}

    /** The customer has withdrawn. */
    record CustomerHasWithdrawn() implements RentOutcome {}
}
