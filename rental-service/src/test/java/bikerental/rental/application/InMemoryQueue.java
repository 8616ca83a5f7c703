package bikerental.rental.application;

import java.time.Instant;

/** A bike's queue in {@link InMemoryTables}. */
final class InMemoryQueue {
    private static final Instant NEVER = Instant.MIN;

    long nextPlace = 1;
    long token;
    boolean held;
    boolean expired;
    long renewals;
    Instant lastAt = NEVER;
    Instant triedAt = NEVER;

    long takePlace() {
        return nextPlace++;
    }

    boolean isFree() {
        return !held || expired;
    }

    long acquire() {
        held = true;
        expired = false;
        return ++token;
    }

    boolean isHeldBy(Lease lease) {
        return held && !expired && token == lease.fencingToken();
    }

    void release(Instant now) {
        held = false;
        triedAt = now;
    }

    Instant tick(Instant now) {
        lastAt = now.isAfter(lastAt) ? now : lastAt;
        return lastAt;
    }
}
