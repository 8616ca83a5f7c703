package bikerental.rental.outbound;

import bikerental.rental.application.CoreDesk;
import bikerental.rental.application.RentalsContract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class PostgresRentalsIT extends RentalsContract {
    @Inject
    CoreDesk desk;

    @Override
    protected CoreDesk desk() {
        return desk;
    }
}
