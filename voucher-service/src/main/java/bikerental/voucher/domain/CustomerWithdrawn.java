package bikerental.voucher.domain;

/** Refused: the customer has withdrawn, and nothing is bought or spent for them any more. */
public record CustomerWithdrawn() implements BuyOutcome, SpendOutcome {}
