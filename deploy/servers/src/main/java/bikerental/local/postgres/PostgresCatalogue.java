package bikerental.local.postgres;

import bikerental.local.process.StartFailed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The roles and databases of a running server, changed so that doing it again changes nothing. */
final class PostgresCatalogue {
    private final Connection superuser;

    PostgresCatalogue(Connection superuser) {
        this.superuser = superuser;
    }

    /** A server that runs with another setting than it was asked to is not used. */
    void require(String setting, String value) throws SQLException {
        String actual = single("show " + setting).orElse("unknown");
        if (!actual.equals(value)) {
            throw new StartFailed("PostgreSQL runs with %s=%s instead of %s.".formatted(setting, actual, value));
        }
    }

    /** By default every role may open every database. */
    void closeToThePublic() throws SQLException {
        execute("revoke connect, temporary on database postgres from public");
        execute("revoke connect, temporary on database template1 from public");
    }

    void provide(Database database) throws SQLException {
        String name = database.name();
        if (single("select rolname from pg_roles where rolname = '%s'".formatted(name))
                .isEmpty()) {
            execute("create role \"%s\" login password '%s'".formatted(name, database.password()));
        }
        if (single("select datname from pg_database where datname = '%s'".formatted(name))
                .isEmpty()) {
            execute("create database \"%s\" owner \"%s\"".formatted(name, name));
        }
        execute("revoke connect, temporary on database \"%s\" from public".formatted(name));
    }

    private Optional<String> single(String query) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    private void execute(String change) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(change);
        }
    }
}
