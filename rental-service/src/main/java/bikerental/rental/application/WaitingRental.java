package bikerental.rental.application;

import java.time.Instant;
import java.util.Optional;

/**
 * A PENDING rental as an operator sees it.
 *
 * @param attempts how often it was tried to decide it
 * @param lastError what came of the last try
 * @param lastAttemptAt when that was
 */
public record WaitingRental(
        ListedRental listed, int attempts, Optional<String> lastError, Optional<Instant> lastAttemptAt) {}
