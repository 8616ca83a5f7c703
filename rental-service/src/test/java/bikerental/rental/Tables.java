package bikerental.rental;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The service's tables, seen from beside the service, as another replica sees them. */
@ApplicationScoped
public class Tables {
    private final AgroalDataSource database;

    Tables(AgroalDataSource database) {
        this.database = database;
    }

    public int run(String statement) {
        try (Connection connection = database.getConnection();
                Statement open = connection.createStatement()) {
            return open.executeUpdate(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
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
            throw new IllegalStateException(failure);
        }
    }
}
