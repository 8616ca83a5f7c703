package bikerental.rental.outbound;

import bikerental.rental.application.CoreDesk;
import bikerental.rental.application.RentalListsContract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class PostgresRentalListsIT extends RentalListsContract {
    @Inject
    CoreDesk desk;

    @Override
    protected CoreDesk desk() {
        return desk;
    }
}
