package bikerental.user.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A sign-up that led to a user.
 *
 * @param user as they were then
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
