package bikerental.bike.wire;

import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.EndedRental;
import bikerental.bike.domain.Position;
import bikerental.bike.domain.RentalId;
import bikerental.rental.v1.Rental;

import java.util.Optional;

/** Reads from a rental's public state whether and how it has ended. */
public final class EndedRentals {
    private EndedRentals() {}

    /**
     * The end of a rental; empty while it goes on.
     *
     * @throws IllegalArgumentException if the rental breaks the contract
     */
    public static Optional<EndedRental> in(Rental rental) {
        return switch (rental.getState()) {
            case RENTAL_STATE_PENDING, RENTAL_STATE_ACTIVE -> Optional.empty();
            case RENTAL_STATE_REJECTED, RENTAL_STATE_EXPIRED, RENTAL_STATE_CANCELLED ->
                Optional.of(ended(rental, Optional.empty()));
            case RENTAL_STATE_RETURNED -> Optional.of(ended(rental, Optional.of(returnPosition(rental))));
            case RENTAL_STATE_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("Unknown rental state: " + rental.getStateValue());
        };
    }

    private static EndedRental ended(Rental rental, Optional<Position> leftAt) {
        return new EndedRental(RentalId.of(rental.getId()), new BikeId(rental.getBikeId()), leftAt);
    }

    private static Position returnPosition(Rental rental) {
        if (!rental.hasReturnPosition()) {
            throw new IllegalArgumentException("Returned rental has no return position");
        }
        return BikeMessages.position(rental.getReturnPosition());
    }
}
