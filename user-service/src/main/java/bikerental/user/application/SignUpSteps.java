package bikerental.user.application;

import bikerental.user.domain.FinishedSignUp;
import bikerental.user.domain.RefusedSignUp;
import bikerental.user.domain.SignUp;
import bikerental.user.domain.SignUpId;
import bikerental.user.domain.SignUpOutcome;
import bikerental.user.domain.StartedSignUp;
import bikerental.user.domain.UndoneSignUp;
import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.util.function.Function;

/** Ends a started sign-up. Caller and recovery may both try: the second one finds the result and changes nothing. */
@ApplicationScoped
class SignUpSteps {
    private final SignUps signUps;
    private final Users users;
    private final Clock clock;

    SignUpSteps(SignUps signUps, Users users, Clock clock) {
        this.signUps = signUps;
        this.users = users;
        this.clock = clock;
    }

    /** The login exists: creates the user. */
    Uni<SignUpOutcome> finish(SignUpId id, UserId userId) {
        return step(id, started -> finish(started, userId));
    }

    /** The e-mail address belongs to someone else. */
    Uni<SignUpOutcome> refuse(SignUpId id) {
        return step(id, started -> signUps.save(started.refuse()).replaceWith(new SignUpOutcome.EmailTaken()));
    }

    /** Undoes the sign-up. */
    Uni<SignUpOutcome> undo(SignUpId id) {
        return step(id, this::undo);
    }

    /** Undoes the sign-up unless a caller is waiting for it again. */
    Uni<SignUpOutcome> undoUnattended(SignUpId id) {
        return step(
                id,
                started -> started.isAttended(clock.instant())
                        ? Uni.createFrom().item(new SignUpOutcome.InProgress())
                        : undo(started));
    }

    /** Leaves the sign-up to the recovery or to a retry. */
    Uni<SignUpOutcome> leave(SignUpId id) {
        return step(
                id,
                started ->
                        signUps.save(started.attended(clock.instant())).replaceWith(new SignUpOutcome.Unavailable()));
    }

    private Uni<SignUpOutcome> finish(StartedSignUp started, UserId userId) {
        FinishedSignUp finished = started.finish(userId, clock.instant());
        return users.add(finished.user())
                .chain(added -> added
                        ? signUps.save(finished).replaceWith(new SignUpOutcome.Registered(finished.user()))
                        : undo(started).replaceWith(new SignUpOutcome.EmailTaken()));
    }

    private Uni<SignUpOutcome> undo(StartedSignUp started) {
        return signUps.save(started.undo(clock.instant())).replaceWith(new SignUpOutcome.Unavailable());
    }

    private Uni<SignUpOutcome> step(SignUpId id, Function<StartedSignUp, Uni<SignUpOutcome>> end) {
        return signUps.locked(id, signUp -> endOnce(signUp, end))
                .map(outcome -> outcome.orElseGet(SignUpOutcome.Unavailable::new));
    }

    private static Uni<SignUpOutcome> endOnce(SignUp signUp, Function<StartedSignUp, Uni<SignUpOutcome>> end) {
        return switch (signUp) {
            case StartedSignUp started -> end.apply(started);
            case FinishedSignUp finished -> Uni.createFrom().item(new SignUpOutcome.Registered(finished.user()));
            case RefusedSignUp _ -> Uni.createFrom().item(new SignUpOutcome.EmailTaken());
            case UndoneSignUp _ -> Uni.createFrom().item(new SignUpOutcome.Unavailable());
        };
    }
}
