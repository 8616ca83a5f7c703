package bikerental.bike.domain;

/** A bike was reserved, released, taken out of service, put back, or its details were corrected. */
public record BikeStateChanged(BikeInFleet bike) implements BikeEvent {}
