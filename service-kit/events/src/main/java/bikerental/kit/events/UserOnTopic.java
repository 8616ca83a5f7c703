package bikerental.kit.events;

import bikerental.user.v1.User;

import java.util.Optional;

/**
 * A user as their events carry them.
 *
 * @param user the details; absent once the user has withdrawn
 */
public record UserOnTopic(String userId, long version, Optional<User> user) {
    /** Whether the user has withdrawn. */
    public boolean withdrawn() {
        return user.isEmpty();
    }
}
