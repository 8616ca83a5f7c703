package bikerental.bike.domain;

/** A bike left the fleet for good. */
public record BikeRetired(RetiredBike bike) implements BikeEvent {}
