package bikerental.user.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A sign-up of which nobody knows yet whether its login exists.
 *
 * @param attendedUntil until then its caller waits; afterwards anybody may carry it on
 */
public record StartedSignUp(SignUpId id, SignUpWish wish, Instant startedAt, Instant attendedUntil)
        implements RepeatableSignUp {
    @Override
    public EmailAddress email() {
        return wish.email();
    }

    @Override
    public Optional<RequestKey> key() {
        return wish.key();
    }

    @Override
    public Beginning continuedBy(StartedSignUp again) {
        return isAttended(again.startedAt)
                ? new Beginning.Answered(new SignUpOutcome.InProgress())
                : new Beginning.Attempt(attended(again.attendedUntil));
    }

    public boolean isAttended(Instant now) {
        return now.isBefore(attendedUntil);
    }

    /** Whether it has waited for so long that it is given up. */
    public boolean isOverdue(Instant now, Duration grace) {
        return !now.isBefore(attendedUntil.plus(grace));
    }

    /** The sign-up, with somebody waiting for it until then. */
    public StartedSignUp attended(Instant until) {
        return new StartedSignUp(id, wish, startedAt, until);
    }

    /** The login exists: so does the user. */
    public FinishedSignUp finish(UserId userId, Instant now) {
        return new FinishedSignUp(
                id, key(), startedAt, RegisteredUser.fresh(userId, wish.email(), wish.details(), now));
    }

    /** The e-mail address belongs to somebody else's login. */
    public RefusedSignUp refuse() {
        return new RefusedSignUp(id, wish.email(), key(), startedAt);
    }

    /** The sign-up is given up. */
    public UndoneSignUp undo(Instant now) {
        return new UndoneSignUp(id, startedAt, now);
    }
}
