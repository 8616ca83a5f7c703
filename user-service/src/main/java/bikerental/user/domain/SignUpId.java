package bikerental.user.domain;

import java.util.UUID;

/** The id of a sign-up: the mark on the login created for it. */
public record SignUpId(UUID value) {
    public static SignUpId random() {
        return new SignUpId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
