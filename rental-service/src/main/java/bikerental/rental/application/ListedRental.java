package bikerental.rental.application;

import bikerental.rental.domain.Rental;

import java.util.OptionalInt;

/**
 * A rental as its owner sees it.
 *
 * @param queuePosition for a PENDING one, the PENDING rentals of the same bike before it, plus one
 */
public record ListedRental(Rental rental, OptionalInt queuePosition) {
    /** A rental that is no longer PENDING. */
    public static ListedRental of(Rental rental) {
        return new ListedRental(rental, OptionalInt.empty());
    }
}
