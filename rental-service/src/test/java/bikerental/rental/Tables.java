package bikerental.rental;

import bikerental.kit.testing.TestDatabase;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;

/** This service's tables, as another replica sees them. */
@Singleton
public class Tables extends TestDatabase {
    Tables(AgroalDataSource database) {
        super(database);
    }
}
