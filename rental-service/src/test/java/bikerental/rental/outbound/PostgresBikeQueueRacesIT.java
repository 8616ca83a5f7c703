package bikerental.rental.outbound;

import bikerental.rental.application.BikeQueueRacesContract;
import bikerental.rental.application.CoreDesk;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class PostgresBikeQueueRacesIT extends BikeQueueRacesContract {
    @Inject
    CoreDesk desk;

    @Override
    protected CoreDesk desk() {
        return desk;
    }
}
