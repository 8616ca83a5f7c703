package bikerental.rental.application;

import bikerental.rental.domain.RentalId;

import java.time.Instant;

/** The place in a list of rentals after which a page begins. */
public record Cursor(Instant requestedAt, RentalId id) {}
