package bikerental.kit.grpc;

import io.grpc.Status;
import org.jspecify.annotations.Nullable;

import java.nio.channels.ClosedChannelException;

/**
 * Distinguishes a connection that was closed during a call from a service that failed. The transport reports INTERNAL if the service closed
 * a connection with a call on it, and UNKNOWN if a call was written to a connection that was just closed.
 */
public final class Connections {
    private static final String CLOSED = "Connection closed";

    private Connections() {}

    /** Whether the connection was closed before the answer came. */
    public static boolean broke(Throwable failure) {
        Status status = Status.fromThrowable(failure);
        return switch (status.getCode()) {
            case INTERNAL -> isClosed(status.getDescription());
            case UNKNOWN -> status.getCause() instanceof ClosedChannelException;
            default -> false;
        };
    }

    private static boolean isClosed(@Nullable String description) {
        return description != null && description.startsWith(CLOSED);
    }
}
