package bikerental.user.domain;

import java.util.Optional;

/** A sign-up that answers retries under its idempotency key. */
public sealed interface RepeatableSignUp extends SignUp permits StartedSignUp, FinishedSignUp, RefusedSignUp {
    EmailAddress email();

    Optional<RequestKey> key();

    /** The answer to another request under the same key. */
    default Beginning repeatedBy(StartedSignUp again) {
        return key().equals(again.key()) ? continuedBy(again) : new Beginning.Answered(new SignUpOutcome.KeyReused());
    }

    /** The answer to a retry of the same request. */
    Beginning continuedBy(StartedSignUp again);
}
