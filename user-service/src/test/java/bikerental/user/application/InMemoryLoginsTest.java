package bikerental.user.application;

import io.smallrye.mutiny.Uni;

import java.util.function.Supplier;

class InMemoryLoginsTest extends LoginsContract {
    private final InMemoryLogins logins = new InMemoryLogins();

    @Override
    protected Logins logins() {
        return logins;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}
