package bikerental.kit.events;

import bikerental.bike.v1.Bike;

/**
 * A bike as its events carry it.
 *
 * @param rentalId the rental that holds it; empty when none does
 */
public record BikeOnTopic(Bike bike, String rentalId) {}
