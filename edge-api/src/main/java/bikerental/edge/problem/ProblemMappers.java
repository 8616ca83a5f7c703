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

/** Answers the failures of routes with problems. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** A refusal by a service or by the edge itself, or an unavailable service. */
    @ServerExceptionMapper
    public Response refused(StatusRuntimeException failure) {
        return ProblemResponses.of(CallFailures.problem(failure));
    }

    /** The caller sends too many requests. */
    @ServerExceptionMapper
    public Response limited(TooManyRequests tooMany) {
        return ProblemResponses.of(Problems.of(Reason.REASON_RATE_LIMITED), tooMany.delay());
    }

    /** The body has the wrong structure. */
    @ServerExceptionMapper
    public Response malformed(MismatchedInputException failure) {
        return ProblemResponses.of(BodyErrors.problem(failure));
    }

    /** HTTP itself refuses the request, or the body is not JSON. */
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

    /** Any other failure: it is logged, and the answer contains no details. */
    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        LOG.error("A request failed unexpectedly", failure);
        return ProblemResponses.of(Problems.of(Reason.REASON_INTERNAL));
    }
}
