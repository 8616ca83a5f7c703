package bikerental.edge.problem;

import java.time.Duration;

/** A caller sends too many requests. */
public final class TooManyRequests extends RuntimeException {
    private final Duration delay;

    /** Creates the failure with the time until the next request is allowed. */
    public TooManyRequests(Duration delay) {
        super("Too many requests", null, false, false);
        this.delay = delay;
    }

    /** The time until the next request is allowed. */
    public Duration delay() {
        return delay;
    }
}
