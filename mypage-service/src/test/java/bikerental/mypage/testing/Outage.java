package bikerental.mypage.testing;

import bikerental.local.LocalSecrets;
import org.eclipse.microprofile.config.ConfigProvider;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** While open, the service's database role has no connections and cannot open any. */
public final class Outage implements AutoCloseable {
    private final String role;

    private Outage(String role) {
        this.role = role;
    }

    public static Outage ofTheDatabase(String role) {
        Outage outage = new Outage(role);
        outage.run("alter role " + role + " connection limit 0");
        outage.run("select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + role + "'");
        return outage;
    }

    @Override
    public void close() {
        run("alter role " + role + " connection limit -1");
    }

    private void run(String command) {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (Connection superuser = DriverManager.getConnection(
                        url,
                        LocalSecrets.POSTGRES_SUPERUSER,
                        LocalSecrets.databasePassword(LocalSecrets.POSTGRES_SUPERUSER));
                Statement statement = superuser.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
