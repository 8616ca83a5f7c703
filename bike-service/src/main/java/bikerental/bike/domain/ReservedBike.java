package bikerental.bike.domain;

import java.util.Optional;

/** A bike that one rental holds, until that rental ends. */
public record ReservedBike(Details details, RentalId heldBy) implements BikeInFleet {
    public boolean isHeldBy(RentalId rental) {
        return heldBy.equals(rental);
    }

    public AvailableBike release() {
        return new AvailableBike(details.next());
    }

    public AvailableBike releaseAt(Position place) {
        return new AvailableBike(details.nextAt(place));
    }

    @Override
    public ReservedBike correct(Correction correction) {
        return new ReservedBike(details.next(correction), heldBy);
    }

    @Override
    public BikeState state() {
        return BikeState.RESERVED;
    }

    @Override
    public Optional<RentalId> holder() {
        return Optional.of(heldBy);
    }
}
