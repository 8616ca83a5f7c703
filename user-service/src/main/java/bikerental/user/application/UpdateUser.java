package bikerental.user.application;

import bikerental.user.domain.DetailsChange;
import bikerental.user.domain.RegisteredUser;
import bikerental.user.domain.User;
import bikerental.user.domain.UserId;
import bikerental.user.domain.WithdrawnUser;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A customer changes their personal details. */
@ApplicationScoped
public class UpdateUser {
    private final Users users;

    UpdateUser(Users users) {
        this.users = users;
    }

    /** The result of the update. */
    public sealed interface Outcome {
        /** The user after the update. */
        record Updated(RegisteredUser user) implements Outcome {}

        /** There is no such user. */
        record NotFound() implements Outcome {}

        /** The user has withdrawn. */
        record Withdrawn() implements Outcome {}
    }

    public Uni<Outcome> update(UserId id, DetailsChange change) {
        return users.locked(id, user -> change(user, change)).map(outcome -> outcome.orElseGet(Outcome.NotFound::new));
    }

    private Uni<Outcome> change(User user, DetailsChange change) {
        return switch (user) {
            case RegisteredUser registered -> save(registered, registered.change(change));
            case WithdrawnUser _ -> Uni.createFrom().item(new Outcome.Withdrawn());
        };
    }

    private Uni<Outcome> save(RegisteredUser before, RegisteredUser after) {
        Uni<Void> saved = after.equals(before) ? Uni.createFrom().voidItem() : users.save(after);
        return saved.replaceWith(new Outcome.Updated(after));
    }
}
