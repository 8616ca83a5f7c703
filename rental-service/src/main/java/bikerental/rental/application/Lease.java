package bikerental.rental.application;

import bikerental.rental.domain.BikeId;

/**
 * The exclusive right to decide the rentals of one bike, for a limited time.
 *
 * @param fencingToken grows with each lease; a holder with an older token cannot write
 */
public record Lease(BikeId bike, long fencingToken) {}
