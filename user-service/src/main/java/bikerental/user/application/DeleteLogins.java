package bikerental.user.application;

import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes the logins of withdrawn users, with retries until they are gone. */
@ApplicationScoped
public class DeleteLogins {
    private static final int BATCH_SIZE = 50;

    private final DueLogins due;
    private final Logins logins;

    DeleteLogins(DueLogins due, Logins logins) {
        this.due = due;
        this.logins = logins;
    }

    /** Deletes the logins that are due, until the identity provider stops answering. */
    public Uni<Void> deleteDue() {
        return due.some(BATCH_SIZE).chain(ids -> OneByOne.each(ids, this::delete));
    }

    /** Deletes one login. */
    public Uni<Void> delete(UserId id) {
        return logins.delete(id).chain(() -> due.deleted(id));
    }
}
