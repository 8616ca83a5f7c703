package bikerental.rental.application;

import java.time.Instant;
import java.util.Optional;

/**
 * A PENDING rental as an operator sees it.
 *
 * @param attempts how many attempts to decide it failed
 * @param lastError the result of the last attempt
 * @param lastAttemptAt when that was
 */
public record WaitingRental(
        ListedRental listed, int attempts, Optional<String> lastError, Optional<Instant> lastAttemptAt) {}
