package bikerental.rental.application;

import bikerental.rental.domain.EndReason;

/** The result of asking voucher-service and bike-service for a rental. */
public sealed interface Decision {
    /** Both agreed. */
    record Confirm() implements Decision {}

    /** One refused, and the refusal is final. */
    record Reject(EndReason reason) implements Decision {}

    /**
     * One gave no usable answer: the rental stays PENDING.
     *
     * @param why what happened, for operators
     * @param unexpected whether the peer answered, but with something the core cannot interpret
     */
    record Undecided(String why, boolean unexpected) implements Decision {}
}
