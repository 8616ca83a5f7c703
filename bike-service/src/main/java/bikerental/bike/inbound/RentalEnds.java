package bikerental.bike.inbound;

import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.EndedRental;
import bikerental.bike.domain.Position;
import bikerental.bike.domain.RentalId;
import bikerental.rental.v1.Rental;

import java.util.Optional;

/** Reads from a rental's public state whether it has ended, and how. */
final class RentalEnds {
    private RentalEnds() {}

    /**
     * The end of a rental; nothing while it goes on.
     *
     * @throws IllegalArgumentException where the state is none of the contract's
     */
    static Optional<EndedRental> in(Rental rental) {
        return switch (rental.getState()) {
            case RENTAL_STATE_PENDING, RENTAL_STATE_ACTIVE -> Optional.empty();
            case RENTAL_STATE_REJECTED, RENTAL_STATE_EXPIRED, RENTAL_STATE_CANCELLED ->
                Optional.of(ended(rental, Optional.empty()));
            case RENTAL_STATE_RETURNED -> Optional.of(ended(rental, Optional.of(returnPosition(rental))));
            case RENTAL_STATE_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("a state that is not known here: " + rental.getStateValue());
        };
    }

    private static EndedRental ended(Rental rental, Optional<Position> leftAt) {
        return new EndedRental(RentalId.of(rental.getId()), new BikeId(rental.getBikeId()), leftAt);
    }

    private static Position returnPosition(Rental rental) {
        if (!rental.hasReturnPosition()) {
            throw new IllegalArgumentException("returned, but nowhere");
        }
        return Positions.of(rental.getReturnPosition());
    }
}
