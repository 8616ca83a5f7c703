package bikerental.edge.problem;

import bikerental.common.v1.Reason;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.grpc.StatusRuntimeException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers with a problem whatever a route fails with. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** A refusal by a service or by the edge itself, or a service that could not be asked. */
    @ServerExceptionMapper
    public Response refused(StatusRuntimeException failure) {
        return ProblemResponses.of(CallFailures.problem(failure));
    }

    /** A caller that asks too often. */
    @ServerExceptionMapper
    public Response limited(TooManyRequests tooMany) {
        return ProblemResponses.of(Problems.of(Reason.REASON_RATE_LIMITED), tooMany.delay());
    }

    /** A body of another shape than it must have. */
    @ServerExceptionMapper
    public Response misshapen(MismatchedInputException failure) {
        return ProblemResponses.of(BodyErrors.problem(failure));
    }

    /** Whatever HTTP itself refuses, and bodies that are not JSON. */
    @ServerExceptionMapper({WebApplicationException.class, NotFoundException.class})
    public Response refusedByHttp(WebApplicationException failure, UriInfo uri) {
        if (failure.getCause() instanceof JacksonException unreadable) {
            return ProblemResponses.of(BodyErrors.problem(unreadable));
        }
        int status = failure.getResponse().getStatus();
        if (status >= 500) {
            LOG.error("A request failed unexpectedly", failure);
        }
        return ProblemResponses.builder(Problems.ofStatus(status))
                .header(HttpHeaders.ALLOW, status == 405 ? Routes.allowed(uri.getPath()) : null)
                .build();
    }

    /** Anything that nobody foresaw: one entry in the log, and not a word about it outside. */
    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        LOG.error("A request failed unexpectedly", failure);
        return ProblemResponses.of(Problems.of(Reason.REASON_INTERNAL));
    }
}
