package bikerental.user.domain;

/** A new password on its way to the identity provider. It is never stored or printed. */
public record Password(String value) {
    @Override
    public String toString() {
        return "Password[***]";
    }
}
