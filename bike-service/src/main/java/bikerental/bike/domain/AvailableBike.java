package bikerental.bike.domain;

/** A bike that can be rented. */
public record AvailableBike(Details details) implements BikeInFleet {
    public static AvailableBike register(BikeId id, Model model, Position position) {
        return new AvailableBike(new Details(id, model, position, 1));
    }

    public ReservedBike reserveFor(RentalId rental) {
        return new ReservedBike(details.next(), rental);
    }

    public OutOfServiceBike takeOutOfService() {
        return new OutOfServiceBike(details.next());
    }

    public RetiredBike retire() {
        return new RetiredBike(details.next());
    }

    @Override
    public AvailableBike correct(Correction correction) {
        return new AvailableBike(details.next(correction));
    }

    @Override
    public BikeState state() {
        return BikeState.AVAILABLE;
    }
}
