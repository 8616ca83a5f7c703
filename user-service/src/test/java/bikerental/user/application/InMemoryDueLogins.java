package bikerental.user.application;

import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;

import java.util.List;

/** Logins to delete, in memory. */
public final class InMemoryDueLogins implements DueLogins {
    private final InMemoryDatabase database;

    public InMemoryDueLogins(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Uni<List<UserId>> some(int most) {
        return database.step(() -> database.dueLogins.stream().limit(most).toList());
    }

    @Override
    public Uni<Void> deleted(UserId id) {
        return database.transaction(() -> database.step(() -> {
            database.dueLogins.remove(id);
            return null;
        }));
    }
}
