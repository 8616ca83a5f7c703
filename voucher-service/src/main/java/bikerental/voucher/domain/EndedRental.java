package bikerental.voucher.domain;

/** A rental that is over for good. */
public record EndedRental(RentalId id, CustomerId customer, Ending ending) {}
