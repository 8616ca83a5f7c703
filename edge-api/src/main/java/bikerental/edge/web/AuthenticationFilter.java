package bikerental.edge.web;

import bikerental.common.v1.Reason;
import bikerental.kit.grpc.Refusals;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Authenticates the caller and applies the rate limit before the route runs. Public routes check a token too, so that a
 * client learns that its token is invalid.
 */
public class AuthenticationFilter {
    /** The token check fails on a token without any part, instead of refusing it. */
    private static final Pattern NOTHING_BUT_DOTS = Pattern.compile("(?i)bearer +[. ]+");

    private final RateLimit rateLimit;

    /** Resolved late, because filters are created before the run-time configuration is available. */
    private final Instance<EdgeConfig> config;

    AuthenticationFilter(RateLimit rateLimit, Instance<EdgeConfig> config) {
        this.rateLimit = rateLimit;
        this.config = config;
    }

    /** Answers 401 if the token is invalid, and 429 if the caller exceeds the rate limit. */
    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION)
    public Uni<Void> authenticate(RoutingContext request) {
        String address = request.request().remoteAddress().hostAddress();
        return identity(request)
                .ifNoItem()
                .after(config.get().deadline())
                .failWith(() -> Refusals.of(Reason.REASON_TEMPORARILY_UNAVAILABLE))
                .onFailure()
                .transform(failure -> tooMany(address).orElse(failure))
                .map(CallerToken::store)
                .onItem()
                .transformToUni(token -> tooMany(token.map(CallerToken::subject).orElse(address))
                        .map(refused -> Uni.createFrom().<Void>failure(refused))
                        .orElse(Uni.createFrom().voidItem()));
    }

    private static Uni<SecurityIdentity> identity(RoutingContext request) {
        String authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && NOTHING_BUT_DOTS.matcher(authorization).matches()
                ? Uni.createFrom().failure(Refusals.of(Reason.REASON_UNAUTHENTICATED))
                : QuarkusHttpUser.getSecurityIdentity(request, null);
    }

    private Optional<Throwable> tooMany(String caller) {
        return rateLimit.count(caller).map(Function.identity());
    }
}
