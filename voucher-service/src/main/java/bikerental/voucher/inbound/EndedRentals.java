package bikerental.voucher.inbound;

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

/** Finds the endings in what rental-service tells; a rental that goes on is none. */
final class EndedRentals {
    private EndedRentals() {}

    /** Whether a rental is such that its ending, if it has one, can be told. */
    static boolean isWhole(Rental rental) {
        return FieldRules.isUuid(rental.getId())
                && FieldRules.isUuid(rental.getCustomerId())
                && rental.getState() != RentalState.RENTAL_STATE_UNSPECIFIED
                && rental.getState() != RentalState.UNRECOGNIZED;
    }

    /** The endings among whole rentals. */
    static List<EndedRental> among(Collection<Rental> rentals) {
        return rentals.stream().flatMap(rental -> endedBy(rental).stream()).toList();
    }

    private static Optional<EndedRental> endedBy(Rental rental) {
        return endingIn(rental.getState())
                .map(ending ->
                        new EndedRental(RentalId.of(rental.getId()), CustomerId.of(rental.getCustomerId()), ending));
    }

    private static Optional<Ending> endingIn(RentalState state) {
        return switch (state) {
            case RENTAL_STATE_PENDING, RENTAL_STATE_ACTIVE -> Optional.empty();
            case RENTAL_STATE_REJECTED, RENTAL_STATE_EXPIRED, RENTAL_STATE_CANCELLED ->
                Optional.of(Ending.WITHOUT_RIDE);
            case RENTAL_STATE_RETURNED -> Optional.of(Ending.AFTER_RIDE);
            case RENTAL_STATE_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("A rental in a state that is not known here.");
        };
    }
}
