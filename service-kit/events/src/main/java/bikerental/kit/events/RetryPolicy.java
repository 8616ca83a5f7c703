package bikerental.kit.events;

import bikerental.kit.grpc.Unavailable;

import java.time.Duration;

/**
 * How often one message is tried. A temporary failure is retried without limit, an unprocessable event never, and an unexpected failure
 * a few times, so that a bug cannot block the topic.
 */
final class RetryPolicy {
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int ATTEMPTS_AFTER_UNEXPECTED = 10;

    private int attempts;
    private int unexpected;

    /** Whether to try the message again after this failure. */
    boolean allows(Throwable failure) {
        return switch (failure) {
            case UnprocessableEvent _ -> false;
            case Unavailable _ -> true;
            default -> ++unexpected < ATTEMPTS_AFTER_UNEXPECTED;
        };
    }

    /** How long to wait before the next attempt: twice as long each time, up to five seconds. */
    Duration next() {
        Duration wait = SHORTEST.multipliedBy(1L << Math.min(attempts++, 10));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
