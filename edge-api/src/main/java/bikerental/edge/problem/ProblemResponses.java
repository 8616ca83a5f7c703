package bikerental.edge.problem;

import bikerental.common.v1.Reason;
import bikerental.kit.grpc.Catalogue;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import java.time.Duration;
import java.util.Set;

/** Creates the responses that carry problems. */
final class ProblemResponses {
    static final String MEDIA_TYPE = "application/problem+json";

    private static final Set<String> TRANSIENT = Set.of(
            Catalogue.nameOf(Reason.REASON_TEMPORARILY_UNAVAILABLE),
            Catalogue.nameOf(Reason.REASON_REQUEST_IN_PROGRESS));

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private ProblemResponses() {}

    /**
     * The response of a problem, with {@code Retry-After} if it is transient and {@code WWW-Authenticate} if the token
     * is invalid.
     */
    static Response of(Problem problem) {
        if (problem.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            return challenge(problem, "Bearer error=\"invalid_token\"");
        }
        return TRANSIENT.contains(problem.reason())
                ? of(problem, A_MOMENT)
                : builder(problem).build();
    }

    /** The response of a problem that is worth a retry after this time. */
    static Response of(Problem problem, Duration delay) {
        return builder(problem)
                .header(
                        HttpHeaders.RETRY_AFTER,
                        delay.plusSeconds(1).minusNanos(1).toSeconds())
                .build();
    }

    /** The response of a problem that requires another token. */
    static Response challenge(Problem problem, String challenge) {
        return builder(problem).header(HttpHeaders.WWW_AUTHENTICATE, challenge).build();
    }

    static ResponseBuilder builder(Problem problem) {
        return Response.status(problem.status()).type(MEDIA_TYPE).entity(problem);
    }
}
