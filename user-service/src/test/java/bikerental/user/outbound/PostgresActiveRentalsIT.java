package bikerental.user.outbound;

import bikerental.kit.testing.Unis;
import bikerental.user.application.ActiveRentals;
import bikerental.user.application.ActiveRentalsContract;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;

import java.util.function.Supplier;

@QuarkusTest
class PostgresActiveRentalsIT extends ActiveRentalsContract {
    @Inject
    ActiveRentals activeRentals;

    @Override
    protected ActiveRentals activeRentals() {
        return activeRentals;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return Unis.await(work);
    }
}
