package bikerental.user.application;

import bikerental.user.domain.RegisteredUser;
import bikerental.user.domain.User;
import bikerental.user.domain.UserId;
import bikerental.user.domain.WithdrawnUser;
import io.smallrye.mutiny.Uni;

import java.util.Optional;
import java.util.function.Function;

/** The users. Every change writes an event in the same transaction. */
public interface Users {
    Uni<Optional<User>> find(UserId id);

    /**
     * Does the work in one transaction that locks the user. A failure rolls everything back.
     *
     * @return the result of the work, or empty if there is no such user
     */
    <O> Uni<Optional<O>> locked(UserId id, Function<User, Uni<O>> work);

    /** Adds a user, unless the id was ever used or another user has the e-mail address. Returns whether it did. */
    Uni<Boolean> add(RegisteredUser user);

    /** Saves changed details of a locked user. */
    Uni<Void> save(RegisteredUser user);

    /** Erases the personal data of a locked user, and records that their login must be deleted. */
    Uni<Void> erase(RegisteredUser user, WithdrawnUser remains);
}
