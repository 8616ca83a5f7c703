package bikerental.edge.web;

import java.time.Duration;

/** A bucket that fills at a steady rate up to its brim, and gives one token for each request. Not thread-safe. */
final class TokenBucket {
    private final long nanosPerToken;
    private final long nanosToFill;

    /** The moment since which the tokens in the bucket have been coming in: the longer ago, the more there are. */
    private long fillingSince;

    TokenBucket(int perSecond, int size, long now) {
        nanosPerToken = Duration.ofSeconds(1).toNanos() / perSecond;
        nanosToFill = nanosPerToken * size;
        fillingSince = now - nanosToFill;
    }

    /** Takes a token: zero if there was one, else how long it takes until there is. */
    Duration take(long now) {
        long full = now - nanosToFill;
        long before = fillingSince - full < 0 ? full : fillingSince;
        long missing = before + nanosPerToken - now;
        if (missing > 0) {
            return Duration.ofNanos(missing);
        }
        fillingSince = before + nanosPerToken;
        return Duration.ZERO;
    }
}
