package bikerental.bike.domain;

/** A bike that has left the fleet for good. It never changes again, and its id is never reused. */
public record RetiredBike(Details details) implements Bike {
    @Override
    public BikeState state() {
        return BikeState.RETIRED;
    }
}
