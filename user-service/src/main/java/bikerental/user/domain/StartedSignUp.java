package bikerental.user.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A sign-up whose login may or may not exist yet.
 *
 * @param attendedUntil until then its caller waits; afterwards the recovery or a retry may continue it
 */
public record StartedSignUp(SignUpId id, SignUpRequest request, Instant startedAt, Instant attendedUntil)
        implements RepeatableSignUp {
    @Override
    public EmailAddress email() {
        return request.email();
    }

    @Override
    public Optional<RequestKey> key() {
        return request.key();
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

    /** Whether its grace period is over, so that it must be undone. */
    public boolean isOverdue(Instant now, Duration grace) {
        return !now.isBefore(attendedUntil.plus(grace));
    }

    /** The sign-up, with a caller waiting until the given time. */
    public StartedSignUp attended(Instant until) {
        return new StartedSignUp(id, request, startedAt, until);
    }

    /** The login exists: creates the user. */
    public FinishedSignUp finish(UserId userId, Instant now) {
        return new FinishedSignUp(
                id, key(), startedAt, RegisteredUser.fresh(userId, request.email(), request.details(), now));
    }

    /** The e-mail address belongs to someone else's login. */
    public RefusedSignUp refuse() {
        return new RefusedSignUp(id, request.email(), key(), startedAt);
    }

    /** Undoes the sign-up. */
    public UndoneSignUp undo(Instant now) {
        return new UndoneSignUp(id, startedAt, now);
    }
}
