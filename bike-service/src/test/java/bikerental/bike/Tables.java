package bikerental.bike;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The service's tables, seen from beside the service. */
@ApplicationScoped
public class Tables {
    private final AgroalDataSource database;

    Tables(AgroalDataSource database) {
        this.database = database;
    }

    /** Each by itself: who locks several tables at once may meet the service in a deadlock. */
    public void empty() {
        Stream.of("bike", "reservation", "outbox", "idempotency").forEach(table -> run("truncate " + table));
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
