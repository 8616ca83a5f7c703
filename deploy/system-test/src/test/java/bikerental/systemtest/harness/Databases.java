package bikerental.systemtest.harness;

import bikerental.local.LocalSecrets;
import bikerental.local.system.LocalSystem;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The services' databases, looked at from behind. */
public final class Databases {
    private final LocalSystem system;

    Databases(LocalSystem system) {
        this.system = system;
    }

    /** The rows of a query with one column. */
    public List<String> rows(String database, String query) {
        try (Connection connection = system.superuser(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(query + " failed in database " + database, e);
        }
    }

    /** The one row of a query with one column. */
    public String row(String database, String query) {
        List<String> rows = rows(database, query);
        if (rows.size() != 1) {
            throw new AssertionError(query + " gave " + rows);
        }
        return rows.getFirst();
    }

    /** Changes a database behind the back of its service. */
    public void execute(String database, String command) {
        try (Connection connection = system.superuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new AssertionError(command + " failed in database " + database, e);
        }
    }

    /** Opens a database as the role of a service, its own or another's. */
    public void open(String database, String role) throws SQLException {
        DriverManager.getConnection(system.jdbcUrl(database), role, LocalSecrets.databasePassword(role))
                .close();
    }
}
