package bikerental.voucher.wire;

import bikerental.kit.grpc.FieldRules;
import bikerental.rental.v1.Rental;
import bikerental.rental.v1.RentalState;
import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.EndedRental;
import bikerental.voucher.domain.Ending;
import bikerental.voucher.domain.RentalId;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads from rentals' public states which have ended and how. */
public final class EndedRentals {
    private EndedRentals() {}

    /** Whether a rental has the ids and the known state that {@link #in} needs. */
    public static boolean isValid(Rental rental) {
        return FieldRules.isUuid(rental.getId())
                && FieldRules.isUuid(rental.getCustomerId())
                && rental.getState() != RentalState.RENTAL_STATE_UNSPECIFIED
                && rental.getState() != RentalState.UNRECOGNIZED;
    }

    /** The ended ones among valid rentals. */
    public static List<EndedRental> in(Collection<Rental> rentals) {
        return rentals.stream().flatMap(rental -> ended(rental).stream()).toList();
    }

    private static Optional<EndedRental> ended(Rental rental) {
        return ending(rental.getState())
                .map(ending ->
                        new EndedRental(RentalId.of(rental.getId()), CustomerId.of(rental.getCustomerId()), ending));
    }

    private static Optional<Ending> ending(RentalState state) {
        return switch (state) {
            case RENTAL_STATE_PENDING, RENTAL_STATE_ACTIVE -> Optional.empty();
            case RENTAL_STATE_REJECTED, RENTAL_STATE_EXPIRED, RENTAL_STATE_CANCELLED ->
                Optional.of(Ending.WITHOUT_RIDE);
            case RENTAL_STATE_RETURNED -> Optional.of(Ending.AFTER_RIDE);
            case RENTAL_STATE_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("Unknown rental state: " + state);
        };
    }
}
