package bikerental.edge.peers;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses that double with each failure up to a bound, and scatter so that many callers do not come back at once. */
final class Backoff {
    private final Duration shortest;
    private final Duration longest;
    private Duration next;

    Backoff(Duration shortest, Duration longest) {
        this.shortest = shortest;
        this.longest = longest;
        this.next = shortest;
    }

    /** The pause after one more failure: between half and all of what is due. */
    Duration next() {
        Duration due = next;
        next = due.multipliedBy(2).compareTo(longest) < 0 ? due.multipliedBy(2) : longest;
        return due.dividedBy(2).plusNanos(ThreadLocalRandom.current().nextLong(due.toNanos() / 2 + 1));
    }

    /** Begins anew after a success. */
    void reset() {
        next = shortest;
    }
}
