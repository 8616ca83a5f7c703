package bikerental.rental.application;

import bikerental.rental.domain.BikeId;

/**
 * The right to decide the rentals of one bike, until somebody else takes it over.
 *
 * @param token grows with each claim; whoever holds an older one can write nothing
 */
public record Claim(BikeId bike, long token) {}
