package bikerental.user.domain;

import java.util.UUID;

/**
 * What is heard of a customer's rental.
 *
 * @param version of the rental: older news are no news
 */
public record RentalNews(UUID rentalId, UserId customer, Progress progress, long version) {
    /** How far a rental has come, as far as it matters for withdrawing. */
    public enum Progress {
        /** The customer has the bike. */
        ACTIVE,
        /** Over for good. */
        ENDED
    }
}
