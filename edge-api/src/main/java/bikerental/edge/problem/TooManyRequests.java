package bikerental.edge.problem;

import java.time.Duration;

/** A caller asks too often. */
public final class TooManyRequests extends RuntimeException {
    private final Duration delay;

    /** States how long it takes until one more request is welcome. */
    public TooManyRequests(Duration delay) {
        super("Too many requests", null, false, false);
        this.delay = delay;
    }

    /** How long it takes until one more request is welcome. */
    public Duration delay() {
        return delay;
    }
}
