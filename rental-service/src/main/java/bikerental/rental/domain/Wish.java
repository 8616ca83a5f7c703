package bikerental.rental.domain;

import java.time.Instant;

/**
 * One customer's wish for one bike: what never changes about a rental.
 *
 * @param place its place in the bike's queue; a lower one comes first
 * @param requestedAt when the customer asked
 */
public record Wish(RentalId id, CustomerId customer, BikeId bike, long place, Instant requestedAt) {}
