package bikerental.voucher.domain;

import bikerental.voucher.domain.VoucherEvent.VoucherSpent;

/** The outcome of spending a voucher. */
public sealed interface SpendOutcome permits VoucherSpent, SpendOutcome.CustomerWithdrawn, SpendOutcome.NoVoucherLeft {
    /** Refused: the customer has withdrawn. */
    record CustomerWithdrawn() implements SpendOutcome {}

    /** Refused: the balance is zero. */
    record NoVoucherLeft() implements SpendOutcome {}
}
