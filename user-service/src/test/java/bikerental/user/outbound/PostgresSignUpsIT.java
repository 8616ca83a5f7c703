package bikerental.user.outbound;

import bikerental.kit.testing.Unis;
import bikerental.user.application.SignUps;
import bikerental.user.application.SignUpsContract;
import bikerental.user.application.Users;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;

import java.util.function.Supplier;

@QuarkusTest
class PostgresSignUpsIT extends SignUpsContract {
    @Inject
    SignUps signUps;

    @Inject
    Users users;

    @Override
    protected SignUps signUps() {
        return signUps;
    }

    @Override
    protected Users users() {
        return users;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return Unis.await(work);
    }
}
