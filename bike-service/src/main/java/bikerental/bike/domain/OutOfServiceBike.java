package bikerental.bike.domain;

/** A bike that an operator has temporarily taken out of service. */
public record OutOfServiceBike(Details details) implements BikeInFleet {
    public AvailableBike putBack() {
        return new AvailableBike(details.next());
    }

    public RetiredBike retire() {
        return new RetiredBike(details.next());
    }

    @Override
    public OutOfServiceBike correct(Correction correction) {
        return new OutOfServiceBike(details.next(correction));
    }

    @Override
    public BikeState state() {
        return BikeState.OUT_OF_SERVICE;
    }
}
