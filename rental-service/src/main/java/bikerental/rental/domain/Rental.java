package bikerental.rental.domain;

import java.util.List;

/** A rental. Each state has its own type, which offers only the transitions that are legal in it. */
public sealed interface Rental permits PendingRental, ActiveRental, EndedRental {
    /** The customer's request. */
    RentalRequest request();

    /** Grows by one with each transition. */
    long version();

    /** The states entered so far, oldest first. */
    List<Step> timeline();

    /** The state's name. */
    State state();

    /** The rental's id. */
    default RentalId id() {
        return request().id();
    }

    /** The states by name. */
    enum State {
        /** Accepted and waiting for its decision. */
        PENDING,
        /** The voucher is spent and the bike reserved. */
        ACTIVE,
        /** Refused when it was decided. */
        REJECTED,
        /** It was PENDING too long. */
        EXPIRED,
        /** Cancelled by the customer, or because the customer withdrew. */
        CANCELLED,
        /** The ride is over. */
        RETURNED
    }
}
