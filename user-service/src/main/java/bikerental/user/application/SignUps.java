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

/** The attempts to sign up. */
public interface SignUps {
    /**
     * Writes the sign-up down, unless its idempotency key was used before, or a user has its e-mail address. Two requests with one key
     * come one after the other.
     */
    Uni<Beginning> begin(StartedSignUp fresh);

    /**
     * Does the work in one transaction, in which nobody else changes the sign-up. A work that fails leaves nothing.
     *
     * @return what the work came to, or nothing where there is no such sign-up
     */
    <O> Uni<Optional<O>> locked(SignUpId id, Function<SignUp, Uni<O>> work);

    /** Saves a locked sign-up in its new state. */
    Uni<Void> save(SignUp signUp);

    /** Sign-ups that wait with nobody attending to them, and undone ones whose logins are to be looked for; oldest first. */
    Uni<List<SignUp>> due(Instant now, int most);

    /** Forgets the sign-ups from before then, save those that are still to be finished or undone. */
    Uni<Void> forgetFromBefore(Instant then);
}
