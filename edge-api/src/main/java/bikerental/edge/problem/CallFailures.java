package bikerental.edge.problem;

import bikerental.common.v1.Reason;
import bikerental.kit.grpc.Connections;
import bikerental.kit.grpc.Refusals;
import io.grpc.Status;
import org.jboss.logging.Logger;

/** Makes problems of what calls to services fail with. */
final class CallFailures {
    private static final Logger LOG = Logger.getLogger(CallFailures.class);

    private CallFailures() {}

    /** The refusal that a failed call carries, or what its status means to the client. */
    static Problem problem(Throwable failure) {
        return Refusals.in(failure).map(Problems::of).orElseGet(() -> Problems.of(reason(failure)));
    }

    private static Reason reason(Throwable failure) {
        Status status = Status.fromThrowable(failure);
        if (Connections.broke(failure)) {
            return away(status);
        }
        return switch (status.getCode()) {
            case UNAVAILABLE, DEADLINE_EXCEEDED -> away(status);
            case UNAUTHENTICATED -> Reason.REASON_UNAUTHENTICATED;
            case PERMISSION_DENIED -> Reason.REASON_FORBIDDEN;
            default -> unexpected(failure);
        };
    }

    private static Reason away(Status status) {
        LOG.debugf("A service could not be asked: %s", status);
        return Reason.REASON_TEMPORARILY_UNAVAILABLE;
    }

    private static Reason unexpected(Throwable failure) {
        LOG.error("A call to a service failed unexpectedly", failure);
        return Reason.REASON_INTERNAL;
    }
}
