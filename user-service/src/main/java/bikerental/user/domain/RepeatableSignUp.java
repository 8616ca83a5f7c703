package bikerental.user.domain;

import java.util.Optional;

/** A sign-up that answers for its idempotency key. */
public sealed interface RepeatableSignUp extends SignUp permits StartedSignUp, FinishedSignUp, RefusedSignUp {
    EmailAddress email();

    Optional<RequestKey> key();

    /** What becomes of a request that comes again under the same key. */
    default Beginning repeatedBy(StartedSignUp again) {
        return key().equals(again.key()) ? continuedBy(again) : new Beginning.Answered(new SignUpOutcome.KeyReused());
    }

    /** What becomes of the very same request. */
    Beginning continuedBy(StartedSignUp again);
}
