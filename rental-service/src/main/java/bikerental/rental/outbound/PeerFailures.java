package bikerental.rental.outbound;

import bikerental.rental.application.Decision.Later;
import io.grpc.Status;

/** What it means when a call to another service fails. Only unreachability is an exception, so that only it trips a breaker. */
final class PeerFailures {
    private PeerFailures() {}

    /** The meaning of a failure that is no refusal known to the caller: an exception for unreachability, a value for all else. A token that was not accepted is not sent again. */
    static Later later(Throwable failure, ServiceToken token) {
        if (failure instanceof NoServiceToken) {
            return new Later("No service token: " + failure.getCause(), false);
        }
        Status status = Status.fromThrowable(failure);
        return switch (status.getCode()) {
            case UNAVAILABLE -> throw new PeerUnavailable(failure);
            case DEADLINE_EXCEEDED -> throw new PeerTimedOut(failure);
            case UNAUTHENTICATED, PERMISSION_DENIED -> {
                token.forget();
                yield new Later(describe(status), false);
            }
            default -> new Later(describe(status), true);
        };
    }

    /** The meaning of a call that was not made or given up: breaker open, bulkhead full, unreachable, too late. */
    static Later notAsked(String peer, Throwable cause) {
        return new Later(peer + ": " + cause.getClass().getSimpleName(), false);
    }

    private static String describe(Status status) {
        return status.getCode() + (status.getDescription() == null ? "" : ": " + status.getDescription());
    }
}
