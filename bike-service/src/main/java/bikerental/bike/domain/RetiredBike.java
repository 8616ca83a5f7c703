package bikerental.bike.domain;

/** A bike that is gone for good. Nothing becomes of it any more, and its id is not used again. */
public record RetiredBike(Details details) implements Bike {
    @Override
    public BikeState state() {
        return BikeState.RETIRED;
    }
}
