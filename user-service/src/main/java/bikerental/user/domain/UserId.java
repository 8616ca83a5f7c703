package bikerental.user.domain;

import java.util.UUID;

/** A user's id: the subject of their login. */
public record UserId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
