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
 * Finds out who asks before anything else is done, and counts the request. A token that came along is checked on open routes too: a client
 * that sends a bad one should hear of it.
 */
public class Identification {
    /** The token check cannot read a token without any part, and would fail instead of refusing it. */
    private static final Pattern NOTHING_BUT_DOTS = Pattern.compile("(?i)bearer +[. ]+");

    private final RateLimit rateLimit;

    /** Asked for late, since filters are made before the configuration of the running process is read. */
    private final Instance<EdgeConfig> config;

    Identification(RateLimit rateLimit, Instance<EdgeConfig> config) {
        this.rateLimit = rateLimit;
        this.config = config;
    }

    /** Identifies the caller, or answers 401; counts the request, or answers 429. */
    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION)
    public Uni<Void> identify(RoutingContext request) {
        String address = request.request().remoteAddress().hostAddress();
        return identity(request)
                .ifNoItem()
                .after(config.get().deadline())
                .failWith(() -> Refusals.of(Reason.REASON_TEMPORARILY_UNAVAILABLE))
                .onFailure()
                .transform(failure -> tooMany(address).orElse(failure))
                .map(CallerToken::keep)
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
