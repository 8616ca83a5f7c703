package bikerental.user.domain;

import java.time.Instant;
import java.util.Optional;

/** A sign-up whose e-mail address belongs to someone else. */
public record RefusedSignUp(SignUpId id, EmailAddress email, Optional<RequestKey> key, Instant startedAt)
        implements RepeatableSignUp {
    @Override
    public Beginning continuedBy(StartedSignUp again) {
        return new Beginning.Answered(new SignUpOutcome.EmailTaken());
    }
}
