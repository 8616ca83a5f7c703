package bikerental.rental.application;

import bikerental.rental.domain.PendingRental;

/**
 * The first PENDING rental of a bike.
 *
 * @param oddAnswers how often a peer answered it with something nobody can make sense of
 */
public record Head(PendingRental rental, int oddAnswers) {}
