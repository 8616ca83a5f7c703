package bikerental.bike;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The service's tables, seen from beside the service. */
@ApplicationScoped
public class Tables {
    private final AgroalDataSource database;

    Tables(AgroalDataSource database) {
        this.database = database;
    }

    public void empty() {
        run("truncate bike, reservation, outbox, idempotency");
    }

    public void run(String statement) {
        try (Connection connection = database.getConnection();
                Statement open = connection.createStatement()) {
            open.execute(statement);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** The first column of what a query finds. */
    public List<String> query(String query) {
        try (Connection connection = database.getConnection();
                Statement open = connection.createStatement();
                ResultSet found = open.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
