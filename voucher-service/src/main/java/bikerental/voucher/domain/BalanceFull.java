package bikerental.voucher.domain;

/** Refused: the customer would hold more vouchers than anybody may. */
public record BalanceFull() implements BuyOutcome {}
