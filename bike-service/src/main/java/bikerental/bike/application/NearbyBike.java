package bikerental.bike.application;

import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeId;

/** A bike, and how far it is from the position that was asked about. */
public record NearbyBike(Bike bike, double metres) {
    /** Where it stands in a list that goes by distance. */
    public record Place(double metres, BikeId id) {}

    public Place place() {
        return new Place(metres, bike.id());
    }
}
