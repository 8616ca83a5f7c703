package bikerental.kit.grpc;

import io.grpc.Status;
import org.jspecify.annotations.Nullable;

/** Tells connections that were closed under a call from services that failed: the transport says INTERNAL for both. */
public final class Connections {
    private static final String CLOSED = "Connection closed";

    private Connections() {}

    /** Whether the connection was closed before the answer came. */
    public static boolean broke(Throwable failure) {
        Status status = Status.fromThrowable(failure);
        @Nullable String description = status.getDescription();
        return status.getCode() == Status.Code.INTERNAL && description != null && description.startsWith(CLOSED);
    }
}
