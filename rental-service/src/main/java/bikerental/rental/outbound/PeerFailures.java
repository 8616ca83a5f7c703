package bikerental.rental.outbound;

import bikerental.kit.grpc.Connections;
import bikerental.rental.application.Decision.Later;
import io.grpc.Status;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** What it means when a call to another service fails. Only unreachability stays an exception, so that only it trips a breaker. */
final class PeerFailures {
    private PeerFailures() {}

    /** The failure with unreachability in types of its own, since a breaker tells failures apart by their class. */
    static Throwable classified(Throwable failure) {
        if (Connections.broke(failure)) {
            return new PeerUnavailable(failure);
        }
        return switch (Status.fromThrowable(failure).getCode()) {
            case UNAVAILABLE -> new PeerUnavailable(failure);
            case DEADLINE_EXCEEDED -> new PeerTimedOut(failure);
            default -> failure;
        };
    }

    /** Whether a classified failure says that the service could not be reached. */
    static boolean isUnreachable(Throwable failure) {
        return failure instanceof PeerUnavailable || failure instanceof PeerTimedOut;
    }

    /** The meaning of a failure that is neither unreachability nor a refusal known to the caller. */
    static Later later(Throwable failure, ServiceToken token) {
        if (failure instanceof NoServiceToken) {
            return new Later("No service token: " + failure.getCause(), false);
        }
        Status status = Status.fromThrowable(failure);
        return switch (status.getCode()) {
            case UNAUTHENTICATED, PERMISSION_DENIED -> {
                token.doubt();
                yield new Later(describe(status), false);
            }
            default -> new Later(describe(status), true);
        };
    }

    /**
     * The meaning of a call that was not made or given up: breaker open, bulkhead full, unreachable, too late. Any other cause is an answer
     * that cannot be read.
     */
    static Later notAsked(String peer, Throwable cause) {
        return new Later(peer + ": " + words(cause), !(isUnreachable(cause) || isGuard(cause)));
    }

    /** Operators read this. */
    private static String words(Throwable cause) {
        return switch (cause) {
            case PeerUnavailable _ -> "cannot be reached";
            case PeerTimedOut _, TimeoutException _ -> "did not answer in time";
            case CircuitBreakerOpenException _ -> "not asked while its circuit breaker is open";
            case BulkheadException _ -> "not asked since too many calls are under way";
            default -> "answered what cannot be read";
        };
    }

    private static boolean isGuard(Throwable cause) {
        return cause instanceof CircuitBreakerOpenException
                || cause instanceof BulkheadException
                || cause instanceof TimeoutException;
    }

    private static String describe(Status status) {
        return status.getCode() + (status.getDescription() == null ? "" : ": " + status.getDescription());
    }
}
