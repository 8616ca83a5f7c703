package bikerental.rental.application;

import bikerental.rental.domain.RentalId;

import java.time.Instant;

/** The rental after which a page begins. */
public record Cursor(Instant requestedAt, RentalId id) {}
