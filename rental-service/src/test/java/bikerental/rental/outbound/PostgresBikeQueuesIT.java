package bikerental.rental.outbound;

import bikerental.rental.application.BikeQueuesContract;
import bikerental.rental.application.CoreDesk;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class PostgresBikeQueuesIT extends BikeQueuesContract {
    @Inject
    CoreDesk desk;

    @Override
    protected CoreDesk desk() {
        return desk;
    }
}
