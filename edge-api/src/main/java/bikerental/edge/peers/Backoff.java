package bikerental.edge.peers;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Pauses that double with each failure up to a limit, with jitter so that many callers do not return at the same time.
 */
final class Backoff {
    private final Duration shortest;
    private final Duration longest;
    private Duration next;

    Backoff(Duration shortest, Duration longest) {
        this.shortest = shortest;
        this.longest = longest;
        this.next = shortest;
    }

    /** The pause after one more failure: between half and all of the current value. */
    Duration next() {
        Duration due = next;
        next = due.multipliedBy(2).compareTo(longest) < 0 ? due.multipliedBy(2) : longest;
        return due.dividedBy(2).plusNanos(ThreadLocalRandom.current().nextLong(due.toNanos() / 2 + 1));
    }

    /** Starts again with the shortest pause after a success. */
    void reset() {
        next = shortest;
    }
}
