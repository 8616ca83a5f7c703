package bikerental.bike.domain;

/** What happened to a bike. It carries the bike as it is afterwards. */
public sealed interface BikeEvent permits BikeRegistered, BikeStateChanged, BikeRetired {
    Bike bike();
}
