package bikerental.bike.domain;

import java.util.Optional;

/** A rental that has ended; only a finished ride says where the bike was left. */
public record EndedRental(RentalId rental, BikeId bike, Optional<Position> leftAt) {
    public AvailableBike release(ReservedBike held) {
        return leftAt.map(held::releaseAt).orElseGet(held::release);
    }
}
