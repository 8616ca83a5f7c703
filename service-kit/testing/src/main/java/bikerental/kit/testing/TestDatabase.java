package bikerental.kit.testing;

import javax.sql.DataSource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The service's tables, read and changed by a test over connections of its own. */
public class TestDatabase {
    private final DataSource database;

    /** Opens its connections from this source. */
    public TestDatabase(DataSource database) {
        this.database = database;
    }

    /** Empties tables one at a time: locking several at once can deadlock with the service. */
    public void empty(String... tables) {
        Stream.of(tables).forEach(table -> run("truncate " + table));
    }

    /** Runs a statement and returns how many rows it changed. */
    public int run(String statement) {
        try (Connection connection = database.getConnection();
                Statement open = connection.createStatement()) {
            return open.executeUpdate(statement);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** The first column of a query's rows. */
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
