package bikerental.user.application;

import bikerental.user.domain.RegisteredUser;
import bikerental.user.domain.User;
import bikerental.user.domain.UserId;
import bikerental.user.domain.WithdrawnUser;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Optional;

/** A customer reads their details. */
@ApplicationScoped
public class GetUser {
    private final Users users;

    GetUser(Users users) {
        this.users = users;
    }

    /** The user, or empty if there is none or they have withdrawn. */
    public Uni<Optional<RegisteredUser>> get(UserId id) {
        return users.find(id).map(found -> found.flatMap(GetUser::registered));
    }

    private static Optional<RegisteredUser> registered(User user) {
        return switch (user) {
            case RegisteredUser registered -> Optional.of(registered);
            case WithdrawnUser _ -> Optional.empty();
        };
    }
}
