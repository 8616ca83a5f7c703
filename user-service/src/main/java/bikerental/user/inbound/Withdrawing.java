package bikerental.user.inbound;

import bikerental.user.application.DeleteLogins;
import bikerental.user.application.WithdrawUser;
import bikerental.user.application.WithdrawUser.Outcome;
import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;

/** Withdraws a user, and deletes the login before the answer if Keycloak is fast enough. */
@ApplicationScoped
class Withdrawing {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final WithdrawUser withdrawUser;
    private final DeleteLogins deleteLogins;
    private final CallerTimeout callerTimeout;

    Withdrawing(WithdrawUser withdrawUser, DeleteLogins deleteLogins, CallerTimeout callerTimeout) {
        this.withdrawUser = withdrawUser;
        this.deleteLogins = deleteLogins;
        this.callerTimeout = callerTimeout;
    }

    Uni<Outcome> withdraw(UserId id) {
        return withdrawUser
                .withdraw(id)
                .chain(outcome -> outcome == Outcome.WITHDRAWN
                        ? deleteLogin(id).replaceWith(outcome)
                        : Uni.createFrom().item(outcome));
    }

    /** The user has withdrawn already: if the login cannot be deleted now, the periodic task retries. */
    private Uni<Boolean> deleteLogin(UserId id) {
        return callerTimeout
                .within(
                        CallerTimeout.upTo(LONGEST_WAIT),
                        () -> deleteLogins.delete(id).replaceWith(true),
                        false)
                .onFailure()
                .recoverWithItem(false);
    }
}
