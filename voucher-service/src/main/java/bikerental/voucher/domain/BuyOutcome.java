package bikerental.voucher.domain;

/** What came of a wish to buy. */
public sealed interface BuyOutcome permits VouchersBought, CustomerWithdrawn, BalanceFull {}
