package bikerental.user.application;

import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes the logins of withdrawn users, again and again until they are gone. */
@ApplicationScoped
public class DeleteLogins {
    private static final int AT_ONCE = 50;

    private final DueLogins due;
    private final Logins logins;

    DeleteLogins(DueLogins due, Logins logins) {
        this.due = due;
        this.logins = logins;
    }

    /** Deletes what is due, as far as the identity provider answers. */
    public Uni<Void> deleteDue() {
        return due.some(AT_ONCE).chain(ids -> OneByOne.each(ids, this::delete));
    }

    /** Deletes one login. */
    public Uni<Void> delete(UserId id) {
        return logins.delete(id).chain(() -> due.deleted(id));
    }
}
