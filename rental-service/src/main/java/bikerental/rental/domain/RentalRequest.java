package bikerental.rental.domain;

import java.time.Instant;

/**
 * One customer's request for one bike: the part of a rental that never changes.
 *
 * @param place its place in the bike's queue; a lower one comes first
 * @param requestedAt when the request was accepted
 */
public record RentalRequest(RentalId id, CustomerId customer, BikeId bike, long place, Instant requestedAt) {}
