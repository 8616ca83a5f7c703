package bikerental.user.inbound;

import bikerental.common.v1.Reason;
import bikerental.kit.grpc.Caller;
import bikerental.kit.grpc.FieldRules;
import bikerental.kit.grpc.Refusals;
import bikerental.user.domain.UserId;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

/** The user who makes the current call. */
@ApplicationScoped
class CallingUser {
    private final Caller caller;

    CallingUser(Caller caller) {
        this.caller = caller;
    }

    /** The id of the user. A subject that is no UUID belongs to no user. */
    UserId id() {
        String subject = caller.id();
        if (!FieldRules.isUuid(subject)) {
            throw Refusals.of(Reason.REASON_USER_NOT_FOUND);
        }
        return new UserId(UUID.fromString(subject));
    }
}
