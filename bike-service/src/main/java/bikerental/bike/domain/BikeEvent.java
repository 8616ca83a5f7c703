package bikerental.bike.domain;

/** What happened to a bike, with the bike as it is afterwards. */
public sealed interface BikeEvent {
    Bike bike();

    /** A bike joined the fleet. */
    record BikeRegistered(AvailableBike bike) implements BikeEvent {}

    /** A bike was reserved, released, taken out of service, put back, or its details were corrected. */
    record BikeStateChanged(BikeInFleet bike) implements BikeEvent {}

    /** A bike left the fleet for good. */
    record BikeRetired(RetiredBike bike) implements BikeEvent {}
}
