package bikerental.user.application;

import bikerental.user.domain.RegisteredUser;
import bikerental.user.domain.User;
import bikerental.user.domain.UserId;
import bikerental.user.domain.WithdrawnUser;
import io.smallrye.mutiny.Uni;

import java.util.Optional;
import java.util.function.Function;

/** The users. Every change is told as an event in the same transaction. */
public interface Users {
    Uni<Optional<User>> find(UserId id);

    /**
     * Does the work in one transaction, in which nobody else changes the user. A work that fails leaves nothing.
     *
     * @return what the work came to, or nothing where there is no such user
     */
    <O> Uni<Optional<O>> locked(UserId id, Function<User, Uni<O>> work);

    /** Adds a user, unless the id was ever used or another user has the e-mail address; says whether it did. */
    Uni<Boolean> add(RegisteredUser user);

    /** Saves changed details of a locked user. */
    Uni<Void> save(RegisteredUser user);

    /** Erases whatever is known of a locked user but that they were, and remembers that their login has to go. */
    Uni<Void> erase(RegisteredUser user, WithdrawnUser remains);
}
