package bikerental.user.application;

import bikerental.user.domain.FinishedSignUp;
import bikerental.user.domain.RefusedSignUp;
import bikerental.user.domain.SignUp;
import bikerental.user.domain.SignUpOutcome;
import bikerental.user.domain.StartedSignUp;
import bikerental.user.domain.UndoneSignUp;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.util.Optional;

/** Finishes or undoes interrupted sign-ups. It never touches a login without the mark of its sign-up. */
@ApplicationScoped
public class RecoverSignUps {
    private static final int BATCH_SIZE = 50;

    private final SignUps signUps;
    private final SignUpSteps steps;
    private final Logins logins;
    private final SignUpRules rules;
    private final Clock clock;

    RecoverSignUps(SignUps signUps, SignUpSteps steps, Logins logins, SignUpRules rules, Clock clock) {
        this.signUps = signUps;
        this.steps = steps;
        this.logins = logins;
        this.rules = rules;
        this.clock = clock;
    }

    /** Advances every due sign-up by one step, and deletes the old ones. */
    public Uni<Void> recover() {
        return signUps.deleteOlderThan(clock.instant().minus(rules.remembered()))
                .chain(() -> signUps.due(clock.instant(), BATCH_SIZE))
                .chain(due -> OneByOne.each(due, this::recover));
    }

    private Uni<?> recover(SignUp signUp) {
        return switch (signUp) {
            case StartedSignUp started -> finishOrUndo(started);
            case UndoneSignUp undone -> deleteLateLogin(undone);
            case FinishedSignUp _, RefusedSignUp _ -> Uni.createFrom().voidItem();
        };
    }

    private Uni<SignUpOutcome> finishOrUndo(StartedSignUp started) {
        return logins.find(started.email(), started.id())
                .chain(own ->
                        own.map(userId -> steps.finish(started.id(), userId)).orElseGet(() -> undoOverdue(started)));
    }

    /** An interrupted call may still create its login for a while. */
    private Uni<SignUpOutcome> undoOverdue(StartedSignUp started) {
        return started.isOverdue(clock.instant(), rules.grace())
                ? steps.undoUnattended(started.id())
                : Uni.createFrom().item(new SignUpOutcome.InProgress());
    }

    private Uni<Void> deleteLateLogin(UndoneSignUp undone) {
        return logins.find(undone.id())
                .chain(late -> late.map(logins::delete)
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> scheduleNextLook(undone.lookedFor(clock.instant())))
                .replaceWithVoid();
    }

    private Uni<Optional<UndoneSignUp>> scheduleNextLook(UndoneSignUp looked) {
        return signUps.locked(looked.id(), _ -> signUps.save(looked).replaceWith(looked));
    }
}
