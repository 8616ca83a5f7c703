package bikerental.voucher.domain;

/** What came of a wish to spend. */
public sealed interface SpendOutcome permits VoucherSpent, CustomerWithdrawn, NoVoucherLeft {}
