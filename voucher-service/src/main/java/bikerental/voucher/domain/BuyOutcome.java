package bikerental.voucher.domain;

import bikerental.voucher.domain.VoucherEvent.VouchersBought;

/** The outcome of a purchase. */
public sealed interface BuyOutcome permits VouchersBought, BuyOutcome.CustomerWithdrawn, BuyOutcome.BalanceFull {
    /** Refused: the customer has withdrawn. */
    record CustomerWithdrawn() implements BuyOutcome {}

    /** Refused: the customer would hold more vouchers than allowed. */
    record BalanceFull() implements BuyOutcome {}
}
