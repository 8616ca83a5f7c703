package bikerental.edge.problem;

import bikerental.common.v1.Reason;
import bikerental.kit.grpc.TokenChecks;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers failed authentication and authorization with problems. */
public class SecurityMappers {
    private static final Logger LOG = Logger.getLogger(SecurityMappers.class);

    /** The token is missing. */
    @ServerExceptionMapper
    public Response withoutToken(UnauthorizedException missing) {
        return ProblemResponses.challenge(Problems.of(Reason.REASON_UNAUTHENTICATED), "Bearer");
    }

    /** The token is invalid, or cannot be checked at the moment. */
    @ServerExceptionMapper
    public Response withBadToken(AuthenticationFailedException failure) {
        return TokenChecks.keysAreAway(failure)
                ? keysUnavailable((Throwable) failure)
                : ProblemResponses.of(Problems.of(Reason.REASON_UNAUTHENTICATED));
    }

    /** The keys that verify tokens are unavailable, which is not the caller's fault. */
    @ServerExceptionMapper
    public Response keysUnavailable(OIDCException failure) {
        return keysUnavailable((Throwable) failure);
    }

    /** The token is valid, but lacks the role. */
    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure) {
        return ProblemResponses.of(Problems.of(Reason.REASON_FORBIDDEN));
    }

    private static Response keysUnavailable(Throwable failure) {
        LOG.debug("Tokens cannot be checked", failure);
        return ProblemResponses.of(Problems.of(Reason.REASON_TEMPORARILY_UNAVAILABLE));
    }
}
