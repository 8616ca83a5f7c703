package bikerental.user.application;

import io.smallrye.mutiny.Uni;

import java.util.function.Supplier;

class InMemorySignUpsTest extends SignUpsContract {
    private final InMemoryDatabase database = new InMemoryDatabase();

    @Override
    protected SignUps signUps() {
        return new InMemorySignUps(database);
    }

    @Override
    protected Users users() {
        return new InMemoryUsers(database);
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}
