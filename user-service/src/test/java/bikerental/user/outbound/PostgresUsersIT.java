package bikerental.user.outbound;

import bikerental.kit.testing.Unis;
import bikerental.user.application.DueLogins;
import bikerental.user.application.Users;
import bikerental.user.application.UsersContract;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;

import java.util.function.Supplier;

@QuarkusTest
class PostgresUsersIT extends UsersContract {
    @Inject
    Users users;

    @Inject
    DueLogins dueLogins;

    @Override
    protected Users users() {
        return users;
    }

    @Override
    protected DueLogins dueLogins() {
        return dueLogins;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return Unis.await(work);
    }
}
