package bikerental.kit.events;

import bikerental.kit.grpc.Unavailable;

import java.time.Duration;

/**
 * How long one message is tried. What will pass is waited for; what never succeeds is not tried again; a failure of a kind that nobody
 * foresaw is tried a few times, lest a bug stop the topic for good.
 */
final class Patience {
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int ATTEMPTS_AT_THE_UNFORESEEN = 10;

    private int attempts;
    private int unforeseen;

    /** Whether the message is worth another attempt after this failure. */
    boolean allows(Throwable failure) {
        return switch (failure) {
            case CannotSucceed _ -> false;
            case Unavailable _ -> true;
            default -> ++unforeseen < ATTEMPTS_AT_THE_UNFORESEEN;
        };
    }

    /** How long to wait before the next attempt: twice as long each time, up to five seconds. */
    Duration next() {
        Duration wait = SHORTEST.multipliedBy(1L << Math.min(attempts++, 10));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
