package bikerental.bike.domain;

/** A bike that is not retired: its details can be corrected in every state. */
public sealed interface BikeInFleet extends Bike permits AvailableBike, ReservedBike, OutOfServiceBike {
    BikeInFleet correct(Correction correction);
}
