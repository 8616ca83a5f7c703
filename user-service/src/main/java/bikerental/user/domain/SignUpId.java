package bikerental.user.domain;

import java.util.UUID;

/** Which sign-up a login was made for: the mark that the login carries. */
public record SignUpId(UUID value) {
    public static SignUpId random() {
        return new SignUpId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
