package bikerental.bike;

import bikerental.kit.testing.TestDatabase;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;

/** This service's tables. */
@Singleton
public class Tables extends TestDatabase {
    Tables(AgroalDataSource database) {
        super(database);
    }

    /** Empties all tables. */
    public void empty() {
        empty("bike", "reservation", "outbox", "idempotency");
    }
}
