package bikerental.edge.web;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.vertx.ContextLocals;
import org.eclipse.microprofile.jwt.JsonWebToken;

import java.time.Instant;
import java.util.Optional;

/**
 * The verified token of the present request. It is kept with the request's Vert.x context, where calls to services find it.
 *
 * @param subject whom it speaks for
 * @param encoded the token as it came
 * @param expiresAt when it ceases to be valid
 */
public record CallerToken(String subject, String encoded, Instant expiresAt) {
    private static final String LOCAL = CallerToken.class.getName();

    /** The token of the present request; nothing where it came without one. */
    public static Optional<CallerToken> present() {
        return ContextLocals.get(LOCAL);
    }

    /** Keeps the token that the present request was identified by. */
    static Optional<CallerToken> keep(SecurityIdentity identity) {
        Optional<CallerToken> token = in(identity);
        token.ifPresent(kept -> ContextLocals.put(LOCAL, kept));
        return token;
    }

    private static Optional<CallerToken> in(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken jwt
                ? Optional.of(new CallerToken(
                        jwt.getSubject(),
                        identity.getCredential(TokenCredential.class).getToken(),
                        Instant.ofEpochSecond(jwt.getExpirationTime())))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "token of " + subject;
    }
}
