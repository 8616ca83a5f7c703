package bikerental.rental.domain;

import java.util.List;

/** A customer's wish for a bike and what became of it. Each state is a type of its own and offers only the steps that are legal in it. */
public sealed interface Rental permits PendingRental, ActiveRental, EndedRental {
    /** What the customer asked for. */
    Wish wish();

    /** Grows by one with each step. */
    long version();

    /** The states entered so far, oldest first. */
    List<Step> timeline();

    /** The state's name. */
    State state();

    /** The rental's id. */
    default RentalId id() {
        return wish().id();
    }

    /** The states by name. */
    enum State {
        /** Accepted and waiting for its decision. */
        PENDING,
        /** The voucher is spent and the bike reserved. */
        ACTIVE,
        /** Refused when it was decided. */
        REJECTED,
        /** It waited too long. */
        EXPIRED,
        /** Given up by the customer, or because the customer withdrew. */
        CANCELLED,
        /** The ride is over. */
        RETURNED
    }
}
