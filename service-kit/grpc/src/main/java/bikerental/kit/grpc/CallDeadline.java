package bikerental.kit.grpc;

import io.grpc.Status;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;

import java.time.Duration;
import java.util.Optional;

/**
 * The deadline of the current call. It is stored in the call's Vert.x context; work that runs detached from a call, such as a queue, has
 * none.
 */
public final class CallDeadline {
    /** With less time than this left, no further step starts. */
    private static final Duration TOO_LITTLE = Duration.ofMillis(2);

    private static final String LOCAL = CallDeadline.class.getName();

    private CallDeadline() {}

    /** Gives the current call this much time from now. */
    public static void begin(Duration left) {
        if (onOwnContext()) {
            ContextLocals.put(LOCAL, System.nanoTime() + left.toNanos());
        }
    }

    /** How much time the current call has left; empty if it has no deadline. */
    public static Optional<Duration> remaining() {
        return onOwnContext()
                ? ContextLocals.<Long>get(LOCAL).map(at -> Duration.ofNanos(at - System.nanoTime()))
                : Optional.empty();
    }

    /** Whether there is no time left to start a further step. */
    public static boolean passed() {
        return remaining().filter(left -> left.compareTo(TOO_LITTLE) < 0).isPresent();
    }

    /** Fails with DEADLINE_EXCEEDED if there is no time left to start a further step. */
    public static void check() {
        if (passed()) {
            throw Status.DEADLINE_EXCEEDED
                    .withDescription("The caller's deadline has passed.")
                    .asRuntimeException();
        }
    }

    private static boolean onOwnContext() {
        return Vertx.currentContext() != null && VertxContext.isOnDuplicatedContext();
    }
}
