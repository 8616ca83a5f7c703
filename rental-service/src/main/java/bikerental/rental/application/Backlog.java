package bikerental.rental.application;

import java.time.Instant;
import java.util.Optional;

/**
 * What waits, all bikes together.
 *
 * @param waiting how many rentals are PENDING
 * @param oldest when the one that has waited longest was asked for
 */
public record Backlog(long waiting, Optional<Instant> oldest) {
    /** Nothing waits. */
    static final Backlog NONE = new Backlog(0, Optional.empty());
}
