package bikerental.kit.grpc;

import bikerental.common.v1.Reason;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who makes the present call, as the verified token says. */
@ApplicationScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The subject of the token: a customer's or operator's id. */
    public String id() {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
            return token.getSubject();
        }
        throw Refusals.of(Reason.REASON_UNAUTHENTICATED);
    }
}
