package bikerental.edge.problem;

import bikerental.common.v1.Reason;
import bikerental.kit.grpc.Connections;
import bikerental.kit.grpc.Refusals;
import io.grpc.Status;
import org.jboss.logging.Logger;

/** Creates problems from failed calls to services. */
final class CallFailures {
    private static final Logger LOG = Logger.getLogger(CallFailures.class);

    private CallFailures() {}

    /** The refusal that a failed call carries, or else the problem that its status stands for. */
    static Problem problem(Throwable failure) {
        return Refusals.in(failure).map(Problems::of).orElseGet(() -> Problems.of(reason(failure)));
    }

    private static Reason reason(Throwable failure) {
        Status status = Status.fromThrowable(failure);
        if (Connections.broke(failure)) {
            return unavailable(status);
        }
        return switch (status.getCode()) {
            case UNAVAILABLE, DEADLINE_EXCEEDED -> unavailable(status);
            case UNAUTHENTICATED -> Reason.REASON_UNAUTHENTICATED;
            case PERMISSION_DENIED -> Reason.REASON_FORBIDDEN;
            default -> unexpected(failure);
        };
    }

    private static Reason unavailable(Status status) {
        LOG.debugf("A service is unavailable: %s", status);
        return Reason.REASON_TEMPORARILY_UNAVAILABLE;
    }

    private static Reason unexpected(Throwable failure) {
        LOG.error("A call to a service failed unexpectedly", failure);
        return Reason.REASON_INTERNAL;
    }
}
