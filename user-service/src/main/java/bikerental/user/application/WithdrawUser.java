package bikerental.user.application;

import bikerental.user.domain.RegisteredUser;
import bikerental.user.domain.User;
import bikerental.user.domain.UserId;
import bikerental.user.domain.WithdrawnUser;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;

/** A customer withdraws: their details are erased at once, their login is deleted afterwards. */
@ApplicationScoped
public class WithdrawUser {
    private final Users users;
    private final ActiveRentals activeRentals;
    private final Clock clock;

    WithdrawUser(Users users, ActiveRentals activeRentals, Clock clock) {
        this.users = users;
        this.activeRentals = activeRentals;
        this.clock = clock;
    }

    /** The result of the withdrawal. */
    public enum Outcome {
        /** The user has withdrawn, now or earlier. */
        WITHDRAWN,
        /** The customer has a bike and must return it first. */
        RENTAL_IN_PROGRESS,
        /** There is no such user. */
        NOT_FOUND
    }

    public Uni<Outcome> withdraw(UserId id) {
        return users.locked(id, this::withdraw).map(outcome -> outcome.orElse(Outcome.NOT_FOUND));
    }

    private Uni<Outcome> withdraw(User user) {
        return switch (user) {
            case RegisteredUser registered -> withdrawUnlessRiding(registered);
            case WithdrawnUser _ -> Uni.createFrom().item(Outcome.WITHDRAWN);
        };
    }

    private Uni<Outcome> withdrawUnlessRiding(RegisteredUser user) {
        return activeRentals
                .anyOf(user.id())
                .chain(riding -> riding
                        ? Uni.createFrom().item(Outcome.RENTAL_IN_PROGRESS)
                        : users.erase(user, user.withdraw(clock.instant())).replaceWith(Outcome.WITHDRAWN));
    }
}
