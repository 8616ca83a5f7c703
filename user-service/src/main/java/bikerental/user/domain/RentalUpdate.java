package bikerental.user.domain;

import java.util.UUID;

/**
 * The progress of a customer's rental.
 *
 * @param version of the rental: an update older than the recorded one is ignored
 */
public record RentalUpdate(UUID rentalId, UserId customer, Progress progress, long version) {
    /** The progress of a rental, as far as withdrawals need it. */
    public enum Progress {
        /** The customer has the bike. */
        ACTIVE,
        /** Over for good. */
        ENDED
    }
}
