package bikerental.user.application;

import bikerental.kit.grpc.Times;
import bikerental.user.domain.RegisteredUser;
import bikerental.user.v1.User;

/** Maps users to the contract, for responses and events. */
public final class UserMessages {
    private UserMessages() {}

    /** The public state of a user. */
    public static User of(RegisteredUser user) {
        return User.newBuilder()
                .setId(user.id().toString())
                .setEmail(user.email().value())
                .setName(user.details().name())
                .setPhone(user.details().phone())
                .setVersion(user.version())
                .setRegisteredAt(Times.of(user.registeredAt()))
                .build();
    }
}
