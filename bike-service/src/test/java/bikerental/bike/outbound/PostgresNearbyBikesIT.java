package bikerental.bike.outbound;

import bikerental.bike.Tables;
import bikerental.bike.application.Bikes;
import bikerental.bike.application.NearbyBikesContract;
import bikerental.kit.testing.Unis;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

import java.util.function.Supplier;

@QuarkusTest
class PostgresNearbyBikesIT extends NearbyBikesContract {
    @Inject
    Bikes bikes;

    @Inject
    Tables tables;

    @BeforeEach
    void begin() {
        tables.empty();
    }

    @Override
    protected Bikes bikes() {
        return bikes;
    }

    @Override
    protected <T> T done(Supplier<Uni<T>> work) {
        return Unis.await(work);
    }
}
