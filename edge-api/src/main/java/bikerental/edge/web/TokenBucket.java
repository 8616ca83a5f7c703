package bikerental.edge.web;

import java.time.Duration;

/** A token bucket: it fills at a constant rate up to its capacity, and each request takes a token. Not thread-safe. */
final class TokenBucket {
    private final long nanosPerToken;
    private final long nanosToFill;

    /** When the bucket was last empty, computed from its tokens: the earlier, the more tokens it holds. */
    private long emptyAt;

    TokenBucket(int perSecond, int size, long now) {
        nanosPerToken = Duration.ofSeconds(1).toNanos() / perSecond;
        nanosToFill = nanosPerToken * size;
        emptyAt = now - nanosToFill;
    }

    /** Takes a token and returns zero; if the bucket is empty, returns the time until the next token. */
    Duration take(long now) {
        long full = now - nanosToFill;
        long before = emptyAt - full < 0 ? full : emptyAt;
        long missing = before + nanosPerToken - now;
        if (missing > 0) {
            return Duration.ofNanos(missing);
        }
        emptyAt = before + nanosPerToken;
        return Duration.ZERO;
    }
}
