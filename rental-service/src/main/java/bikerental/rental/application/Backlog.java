package bikerental.rental.application;

import java.time.Instant;
import java.util.Optional;

/**
 * The PENDING rentals of all bikes.
 *
 * @param waiting how many rentals are PENDING
 * @param oldest when the oldest of them was requested
 */
public record Backlog(long waiting, Optional<Instant> oldest) {
    /** No rental is PENDING. */
    static final Backlog NONE = new Backlog(0, Optional.empty());
}
