package bikerental.bike.domain;

/** A bike joined the fleet. */
public record BikeRegistered(AvailableBike bike) implements BikeEvent {}
