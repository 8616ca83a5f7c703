package bikerental.edge.web;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.vertx.ContextLocals;
import org.eclipse.microprofile.jwt.JsonWebToken;

import java.time.Instant;
import java.util.Optional;

/**
 * The verified token of the current request. The Vert.x context of the request holds it for calls to services.
 *
 * @param subject the user
 * @param encoded the token as received
 * @param expiresAt when the token expires
 */
public record CallerToken(String subject, String encoded, Instant expiresAt) {
    private static final String LOCAL = CallerToken.class.getName();

    /** The token of the current request; empty if it has none. */
    public static Optional<CallerToken> current() {
        return ContextLocals.get(LOCAL);
    }

    /** Stores the token of the authenticated caller for the current request. */
    static Optional<CallerToken> store(SecurityIdentity identity) {
        Optional<CallerToken> token = in(identity);
        token.ifPresent(stored -> ContextLocals.put(LOCAL, stored));
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
