package bikerental.user.application;

import bikerental.user.application.Logins.Creation;
import bikerental.user.domain.Beginning;
import bikerental.user.domain.Password;
import bikerental.user.domain.SignUpId;
import bikerental.user.domain.SignUpOutcome;
import bikerental.user.domain.SignUpRequest;
import bikerental.user.domain.StartedSignUp;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A customer signs up: stores the intent, then creates the login, then the user. */
@ApplicationScoped
public class RegisterUser {
    private final SignUps signUps;
    private final SignUpSteps steps;
    private final Logins logins;
    private final Clock clock;

    RegisterUser(SignUps signUps, SignUpSteps steps, Logins logins, Clock clock) {
        this.signUps = signUps;
        this.steps = steps;
        this.logins = logins;
        this.clock = clock;
    }

    /**
     * Signs a customer up.
     *
     * @param callerTimeout how long the caller waits: a retry within that time learns that the first request is still
     *     in progress
     */
    public Uni<SignUpOutcome> register(SignUpRequest request, Password password, Duration callerTimeout) {
        Instant now = clock.instant();
        return signUps.begin(new StartedSignUp(SignUpId.random(), request, now, now.plus(callerTimeout)))
                .chain(beginning -> switch (beginning) {
                    case Beginning.Attempt(StartedSignUp signUp) -> attempt(signUp, password);
                    case Beginning.Answered(SignUpOutcome outcome) ->
                        Uni.createFrom().item(outcome);
                });
    }

    private Uni<SignUpOutcome> attempt(StartedSignUp signUp, Password password) {
        return logins.create(signUp.id(), signUp.email(), password)
                .chain(creation -> conclude(signUp, creation))
                .onFailure(LoginsUnavailable.class)
                .recoverWithUni(() -> steps.leave(signUp.id()));
    }

    private Uni<SignUpOutcome> conclude(StartedSignUp signUp, Creation creation) {
        return switch (creation) {
            case Creation.Created(var userId) -> steps.finish(signUp.id(), userId);
            case Creation.Taken() -> finishOrRefuse(signUp);
            case Creation.NotAcceptable(var field) ->
                steps.undo(signUp.id()).replaceWith(new SignUpOutcome.NotAcceptable(field));
        };
    }

    /** The login may be this sign-up's own: an earlier attempt may have created it without receiving the response. */
    private Uni<SignUpOutcome> finishOrRefuse(StartedSignUp signUp) {
        return logins.find(signUp.email(), signUp.id())
                .chain(own -> own.map(userId -> steps.finish(signUp.id(), userId))
                        .orElseGet(() -> steps.refuse(signUp.id())));
    }
}
