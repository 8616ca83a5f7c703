package bikerental.user.domain;

import java.util.UUID;

/** Who a user is: the subject of their login. */
public record UserId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
