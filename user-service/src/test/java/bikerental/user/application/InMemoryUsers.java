package bikerental.user.application;

import bikerental.user.domain.EmailAddress;
import bikerental.user.domain.FinishedSignUp;
import bikerental.user.domain.RefusedSignUp;
import bikerental.user.domain.RegisteredUser;
import bikerental.user.domain.SignUp;
import bikerental.user.domain.StartedSignUp;
import bikerental.user.domain.UndoneSignUp;
import bikerental.user.domain.User;
import bikerental.user.domain.UserId;
import bikerental.user.domain.WithdrawnUser;
import io.smallrye.mutiny.Uni;

import java.util.Optional;
import java.util.function.Function;

/** Users in memory. */
public final class InMemoryUsers implements Users {
    private final InMemoryDatabase database;

    public InMemoryUsers(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Uni<Optional<User>> find(UserId id) {
        return database.step(() -> Optional.ofNullable(database.users.get(id)));
    }

    @Override
    public <O> Uni<Optional<O>> locked(UserId id, Function<User, Uni<O>> work) {
        return database.transaction(() -> find(id).chain(
                        found -> found.map(user -> work.apply(user).map(Optional::of))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    @Override
    public Uni<Boolean> add(RegisteredUser user) {
        return database.step(() -> {
            if (database.users.containsKey(user.id()) || isTaken(user.email())) {
                return false;
            }
            database.users.put(user.id(), user);
            return database.events.add("UserRegistered " + user.version());
        });
    }

    @Override
    public Uni<Void> save(RegisteredUser user) {
        return database.step(() -> {
            database.users.put(user.id(), user);
            database.events.add("UserUpdated " + user.version());
            return null;
        });
    }

    @Override
    public Uni<Void> erase(RegisteredUser user, WithdrawnUser remains) {
        return database.step(() -> {
            database.users.put(user.id(), remains);
            database.signUps.values().removeIf(signUp -> isEndedFor(user, signUp));
            database.signUps.replaceAll((_, signUp) -> undoneIfFor(user, signUp, remains));
            database.dueLogins.add(user.id());
            database.events.add("UserWithdrawn " + remains.version());
            return null;
        });
    }

    boolean isTaken(EmailAddress email) {
        return database.users.values().stream()
                .anyMatch(other -> other instanceof RegisteredUser registered
                        && registered.email().equals(email));
    }

    private static boolean isEndedFor(RegisteredUser user, SignUp signUp) {
        return switch (signUp) {
            case FinishedSignUp finished -> finished.user().id().equals(user.id());
            case RefusedSignUp refused -> refused.email().equals(user.email());
            case StartedSignUp _, UndoneSignUp _ -> false;
        };
    }

    private static SignUp undoneIfFor(RegisteredUser user, SignUp signUp, WithdrawnUser remains) {
        return signUp instanceof StartedSignUp started && started.email().equals(user.email())
                ? started.undo(remains.withdrawnAt())
                : signUp;
    }
}
