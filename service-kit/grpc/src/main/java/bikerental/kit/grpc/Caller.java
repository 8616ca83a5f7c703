package bikerental.kit.grpc;

import bikerental.common.v1.Reason;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who makes the present call, as the verified token says. */
@ApplicationScoped
public class Caller {
    private final CurrentIdentityAssociation association;

    Caller(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /** The subject of the token: a customer's or operator's id. */
    public String id() {
        SecurityIdentity identity = current();
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
            return token.getSubject();
        }
        throw Refusals.of(Reason.REASON_UNAUTHENTICATED);
    }

    /** The check of the method's role has already resolved the identity, so it is available without waiting. */
    private @Nullable SecurityIdentity current() {
        return association.getDeferredIdentity().subscribeAsCompletionStage().getNow(null);
    }
}
