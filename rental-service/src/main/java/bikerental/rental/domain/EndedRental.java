package bikerental.rental.domain;

import java.time.Instant;

/** A rental that is over and never changes again. */
public sealed interface EndedRental extends Rental
        permits RejectedRental, ExpiredRental, CancelledRental, ReturnedRental {
    /** When it ended. */
    Instant endedAt();

    /** Whether there was no ride, so that its voucher comes back. */
    default boolean endedWithoutRide() {
        return !(this instanceof ReturnedRental);
    }
}
