package bikerental.rental.application;

import bikerental.rental.domain.EndReason;

/** What comes of asking voucher and bike for a rental. */
public sealed interface Decision {
    /** Both said yes. */
    record Confirm() implements Decision {}

    /** One said no, finally. */
    record Reject(EndReason reason) implements Decision {}

    /**
     * One could not be asked, or made no sense: the rental stays PENDING.
     *
     * @param why what happened, for operators
     * @param odd whether the peer answered, with something nobody can make sense of
     */
    record Later(String why, boolean odd) implements Decision {}
}
