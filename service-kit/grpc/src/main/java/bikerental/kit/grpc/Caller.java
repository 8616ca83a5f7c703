package bikerental.kit.grpc;

import bikerental.common.v1.Reason;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of the current call, according to the verified token. */
@ApplicationScoped
public class Caller {
    private final CurrentIdentityAssociation association;

    Caller(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /** The subject of the token: the id of a customer or operator. */
    public String id() {
        SecurityIdentity identity = current();
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
            return token.getSubject();
        }
        throw Refusals.of(Reason.REASON_UNAUTHENTICATED);
    }

    /** The subject of a customer's token. Customers have UUIDs, so any other subject is refused. */
    public String customerId() {
        String subject = id();
        if (!FieldRules.isUuid(subject)) {
            throw Refusals.of(Reason.REASON_UNAUTHENTICATED);
        }
        return subject;
    }

    /** The check of the method's role has already resolved the identity, so it is available without waiting. */
    private @Nullable SecurityIdentity current() {
        return association.getDeferredIdentity().subscribeAsCompletionStage().getNow(null);
    }
}
