package bikerental.user.application;

import bikerental.user.domain.Beginning;
import bikerental.user.domain.SignUp;
import bikerental.user.domain.SignUpId;
import bikerental.user.domain.StartedSignUp;
import io.smallrye.mutiny.Uni;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The stored sign-ups. */
public interface SignUps {
    /**
     * Stores the sign-up, unless its idempotency key was used before or a user has its e-mail address. Two requests
     * with the same key run one after the other.
     */
    Uni<Beginning> begin(StartedSignUp fresh);

    /**
     * Does the work in one transaction that locks the sign-up. A failure rolls everything back.
     *
     * @return the result of the work, or empty if there is no such sign-up
     */
    <O> Uni<Optional<O>> locked(SignUpId id, Function<SignUp, Uni<O>> work);

    /** Saves a locked sign-up in its new state. */
    Uni<Void> save(SignUp signUp);

    /** Started sign-ups that no caller waits for, and undone ones due for a check for a late login; oldest first. */
    Uni<List<SignUp>> due(Instant now, int most);

    /** Deletes sign-ups from before the given time, except those that must still be finished or undone. */
    Uni<Void> deleteOlderThan(Instant then);
}
