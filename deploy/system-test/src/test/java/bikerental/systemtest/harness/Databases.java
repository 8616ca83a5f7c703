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
import java.util.Map;
import java.util.TreeMap;

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

    /** One hash of all rows for each table, apart from those whose rows come and go by themselves. */
    public Map<String, String> hashes(String database) {
        Map<String, String> hashes = new TreeMap<>();
        for (String table : rows(database, """
                select schemaname || '.' || tablename from pg_tables
                where schemaname in ('public', 'page')
                  and tablename not in ('flyway_schema_history', 'outbox', 'idempotency', 'sign_up', 'due_login')""")) {
            hashes.put(
                    database + "." + table,
                    row(database, "select md5(string_agg(t::text, '|' order by t::text)) from " + table + " t"));
        }
        return hashes;
    }

    /** Opens a database as the role of a service, its own or another's. */
    public void open(String database, String role) throws SQLException {
        DriverManager.getConnection(system.jdbcUrl(database), role, LocalSecrets.databasePassword(role))
                .close();
    }
}
