package bikerental.bike.domain;

import java.util.Optional;

/** News that a rental is over; only a ride that was finished tells where the bike was left. */
public record EndedRental(RentalId rental, BikeId bike, Optional<Position> leftAt) {
    public AvailableBike release(ReservedBike held) {
        return leftAt.map(held::releaseAt).orElseGet(held::release);
    }
}
