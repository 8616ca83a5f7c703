package bikerental.rental.application;

import bikerental.rental.domain.EndedRental;

/** The outcome of ending a rental, for a customer or a policy. */
public sealed interface Ending {
    /** The rental ends now. */
    record Ends(EndedRental rental) implements Ending {}

    /** It has already ended in this way. */
    record AlreadyEnded(EndedRental rental) implements Ending {}

    /** It cannot end in this way. */
    record Refused(Why why) implements Ending {}

    /** Why a rental cannot end in a certain way. */
    enum Why {
        /** The customer has no such rental. */
        NOT_FOUND,
        /** It ended in another way. */
        CLOSED,
        /** The ride has not begun. */
        NOT_ACTIVE,
        /** The time in which it could be cancelled is over. */
        WINDOW_PASSED
    }
}
