package bikerental.user.domain;

/** A future password on its way to the identity provider: it is kept nowhere and printed nowhere. */
public record Password(String value) {
    @Override
    public String toString() {
        return "Password[***]";
    }
}
