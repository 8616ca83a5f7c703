package bikerental.voucher.domain;

/** Refused: the balance is zero. */
public record NoVoucherLeft() implements SpendOutcome {}
