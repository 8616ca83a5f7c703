package bikerental.kit.events;

import bikerental.user.v1.User;
import bikerental.user.v1.UserRegistered;
import bikerental.user.v1.UserUpdated;
import bikerental.user.v1.UserWithdrawn;

import java.util.Optional;

/** The topic of users, keyed by the user's id. */
public final class UserEvents {
    /** The topic's name. */
    public static final String TOPIC = "bikerental.user";

    /** Its event types. */
    public static final EventTypes<UserOnTopic> TYPES = EventTypes.<UserOnTopic>builder()
            .type(UserRegistered.getDefaultInstance(), UserRegistered.parser(), event -> state(event.getUser()))
            .type(UserUpdated.getDefaultInstance(), UserUpdated.parser(), event -> state(event.getUser()))
            .type(
                    UserWithdrawn.getDefaultInstance(),
                    UserWithdrawn.parser(),
                    event -> new UserOnTopic(event.getUserId(), event.getVersion(), Optional.empty()))
            .build();

    private UserEvents() {}

    private static UserOnTopic state(User user) {
        return new UserOnTopic(user.getId(), user.getVersion(), Optional.of(user));
    }
}
