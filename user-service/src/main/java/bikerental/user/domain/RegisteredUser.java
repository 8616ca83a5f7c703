package bikerental.user.domain;

import java.time.Instant;

/** A user with an account. */
public record RegisteredUser(UserId id, EmailAddress email, Details details, long version, Instant registeredAt)
        implements User {
    /** A user who has just signed up. */
    public static RegisteredUser fresh(UserId id, EmailAddress email, Details details, Instant now) {
        return new RegisteredUser(id, email, details, 1, now);
    }

    /** The user with the changed details, or this object if nothing changes. */
    public RegisteredUser change(DetailsChange change) {
        Details changed = change.applyTo(details);
        return changed.equals(details) ? this : new RegisteredUser(id, email, changed, version + 1, registeredAt);
    }

    /** What remains of the user after the withdrawal. */
    public WithdrawnUser withdraw(Instant now) {
        return new WithdrawnUser(id, version + 1, now);
    }
}
