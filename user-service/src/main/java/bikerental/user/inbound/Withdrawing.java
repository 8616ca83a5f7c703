package bikerental.user.inbound;

import bikerental.user.application.DeleteLogins;
import bikerental.user.application.WithdrawUser;
import bikerental.user.application.WithdrawUser.Outcome;
import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;

/** Closes an account, and has the login deleted by the time of the answer if Keycloak is quick enough. */
@ApplicationScoped
class Withdrawing {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final WithdrawUser withdrawUser;
    private final DeleteLogins deleteLogins;
    private final CallersTime callersTime;

    Withdrawing(WithdrawUser withdrawUser, DeleteLogins deleteLogins, CallersTime callersTime) {
        this.withdrawUser = withdrawUser;
        this.deleteLogins = deleteLogins;
        this.callersTime = callersTime;
    }

    Uni<Outcome> withdraw(UserId id) {
        return withdrawUser
                .withdraw(id)
                .chain(outcome -> outcome == Outcome.WITHDRAWN
                        ? deleteLogin(id).replaceWith(outcome)
                        : Uni.createFrom().item(outcome));
    }

    /** The account is closed already: a login that cannot be deleted now is left to the loop that repeats it. */
    private Uni<Boolean> deleteLogin(UserId id) {
        return callersTime
                .within(
                        CallersTime.upTo(LONGEST_WAIT),
                        () -> deleteLogins.delete(id).replaceWith(true),
                        false)
                .onFailure()
                .recoverWithItem(false);
    }
}
