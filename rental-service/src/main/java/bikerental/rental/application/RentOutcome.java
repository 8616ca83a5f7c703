package bikerental.rental.application;

import bikerental.rental.domain.ActiveRental;
import bikerental.rental.domain.RejectedRental;

/** The answer to a rental request. */
public sealed interface RentOutcome {
    /** The bike is the customer's. */
    record Rented(ActiveRental rental) implements RentOutcome {}

    /** The request is accepted and decided later. */
    record Waiting(ListedRental rental) implements RentOutcome {}

    /** The request was refused. */
    record Refused(RejectedRental rental) implements RentOutcome {}

    /** The rental ended before it was decided. */
    record Closed(ListedRental rental) implements RentOutcome {}

    /** The customer used the key for another request. */
    record KeyReused() implements RentOutcome {}

    /** The customer has withdrawn. */
    record CustomerHasWithdrawn() implements RentOutcome {}
}
