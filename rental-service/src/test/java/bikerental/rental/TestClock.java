package bikerental.rental;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The clock of the service under test: the system clock, plus an offset that a test sets. */
@Singleton
public class TestClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    /** Sets the clock forward, or back by a negative duration. */
    public void set(Duration newAhead) {
        ahead = newAhead;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Nobody asks for another zone");
    }
}
