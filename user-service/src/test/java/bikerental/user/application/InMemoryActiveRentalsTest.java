package bikerental.user.application;

import io.smallrye.mutiny.Uni;

import java.util.function.Supplier;

class InMemoryActiveRentalsTest extends ActiveRentalsContract {
    private final InMemoryDatabase database = new InMemoryDatabase();

    @Override
    protected ActiveRentals activeRentals() {
        return new InMemoryActiveRentals(database);
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}
