package bikerental.rental.outbound;

import bikerental.kit.grpc.Connections;
import bikerental.rental.application.Decision.Undecided;
import io.grpc.Status;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Interprets failed calls to peers. Only unreachability stays an exception, so that only it trips the breaker. */
final class PeerFailures {
    private PeerFailures() {}

    /** Maps unreachability to its own exception types, since the breaker distinguishes failures by class. */
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

    /** Whether a classified failure means that the peer was unreachable. */
    static boolean isUnreachable(Throwable failure) {
        return failure instanceof PeerUnavailable || failure instanceof PeerTimedOut;
    }

    /** Interprets a failure that is neither unreachability nor a known refusal. */
    static Undecided undecided(Throwable failure, ServiceToken token) {
        if (failure instanceof NoServiceToken) {
            return new Undecided("No service token: " + failure.getCause(), false);
        }
        Status status = Status.fromThrowable(failure);
        return switch (status.getCode()) {
            case UNAUTHENTICATED, PERMISSION_DENIED -> {
                token.renewSoon();
                yield new Undecided(describe(status), false);
            }
            default -> new Undecided(describe(status), true);
        };
    }

    /**
     * Interprets a call that was not made or not answered: breaker open, bulkhead full, unreachable, too late. Any
     * other cause is an answer that cannot be read.
     */
    static Undecided noAnswer(String peer, Throwable cause) {
        return new Undecided(peer + ": " + words(cause), !(isUnreachable(cause) || isGuard(cause)));
    }

    /** For operators. */
    private static String words(Throwable cause) {
        return switch (cause) {
            case PeerUnavailable _ -> "unreachable";
            case PeerTimedOut _, TimeoutException _ -> "did not answer in time";
            case CircuitBreakerOpenException _ -> "not called, circuit breaker open";
            case BulkheadException _ -> "not called, too many calls in progress";
            default -> "sent an answer that cannot be read";
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
