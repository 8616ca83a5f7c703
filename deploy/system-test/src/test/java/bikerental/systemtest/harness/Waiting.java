package bikerental.systemtest.harness;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

import java.time.Duration;

/** Waits for conditions, never for times. */
public final class Waiting {
    private static final Duration POLL = Duration.ofMillis(50);

    private Waiting() {}

    /** Looks at once, and then often. */
    public static ConditionFactory within(int seconds) {
        return Awaitility.await().pollDelay(Duration.ZERO).pollInterval(POLL).atMost(Duration.ofSeconds(seconds));
    }
}
