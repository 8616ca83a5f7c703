package bikerental.rental.application;

import bikerental.rental.domain.PendingRental;

/**
 * The first PENDING rental of a bike.
 *
 * @param unexpectedAnswers how many answers for it the core could not interpret
 */
public record Head(PendingRental rental, int unexpectedAnswers) {}
