package bikerental.voucher.domain;

/** A rental that has ended. */
public record EndedRental(RentalId id, CustomerId customer, Ending ending) {}
