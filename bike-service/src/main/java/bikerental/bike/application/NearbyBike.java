package bikerental.bike.application;

import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeId;

/** A bike and its distance from the requested position. */
public record NearbyBike(Bike bike, double metres) {
    /** Its place in a list ordered by distance. */
    public record Place(double metres, BikeId id) {}

    public Place place() {
        return new Place(metres, bike.id());
    }
}
