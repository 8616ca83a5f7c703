package bikerental.user.application;

import io.smallrye.mutiny.Uni;

import java.util.function.Supplier;

class InMemoryUsersTest extends UsersContract {
    private final InMemoryDatabase database = new InMemoryDatabase();

    @Override
    protected Users users() {
        return new InMemoryUsers(database);
    }

    @Override
    protected DueLogins dueLogins() {
        return new InMemoryDueLogins(database);
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}
