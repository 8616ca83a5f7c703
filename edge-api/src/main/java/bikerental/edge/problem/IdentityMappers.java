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

/** Answers with a problem where it is not certain who asks, or where they may not. */
public class IdentityMappers {
    private static final Logger LOG = Logger.getLogger(IdentityMappers.class);

    /** No token came, where one is needed. */
    @ServerExceptionMapper
    public Response withoutToken(UnauthorizedException missing) {
        return ProblemResponses.challenge(Problems.of(Reason.REASON_UNAUTHENTICATED), "Bearer");
    }

    /** A token came that is not valid, or that cannot be checked for now. */
    @ServerExceptionMapper
    public Response withBadToken(AuthenticationFailedException failure) {
        return TokenChecks.keysAreAway(failure)
                ? keysAreAway((Throwable) failure)
                : ProblemResponses.of(Problems.of(Reason.REASON_UNAUTHENTICATED));
    }

    /** The keys that tokens are checked with cannot be had: that is not the caller's fault. */
    @ServerExceptionMapper
    public Response keysAreAway(OIDCException failure) {
        return keysAreAway((Throwable) failure);
    }

    /** The token is valid, but not for this. */
    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure) {
        return ProblemResponses.of(Problems.of(Reason.REASON_FORBIDDEN));
    }

    private static Response keysAreAway(Throwable failure) {
        LOG.debug("Tokens cannot be checked", failure);
        return ProblemResponses.of(Problems.of(Reason.REASON_TEMPORARILY_UNAVAILABLE));
    }
}
