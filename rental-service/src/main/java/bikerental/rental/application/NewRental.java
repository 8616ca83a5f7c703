package bikerental.rental.application;

import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.RentalId;

/**
 * A wish that is not written down yet.
 *
 * @param requestId the customer's idempotency key; empty for none
 */
public record NewRental(RentalId id, CustomerId customer, BikeId bike, String requestId) {}
