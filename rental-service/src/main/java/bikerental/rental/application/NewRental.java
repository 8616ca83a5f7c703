package bikerental.rental.application;

import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.RentalId;

/**
 * A rental request that is not stored yet.
 *
 * @param requestId the customer's idempotency key; empty for none
 */
public record NewRental(RentalId id, CustomerId customer, BikeId bike, String requestId) {}
