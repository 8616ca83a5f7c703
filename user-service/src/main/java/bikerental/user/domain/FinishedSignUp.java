package bikerental.user.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A sign-up that created a user.
 *
 * @param user the user at that time
 */
public record FinishedSignUp(SignUpId id, Optional<RequestKey> key, Instant startedAt, RegisteredUser user)
        implements RepeatableSignUp {
    @Override
    public EmailAddress email() {
        return user.email();
    }

    @Override
    public Beginning continuedBy(StartedSignUp again) {
        return new Beginning.Answered(new SignUpOutcome.Registered(user));
    }
}
