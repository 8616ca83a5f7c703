package bikerental.local.postgres;

import bikerental.local.LocalSecrets;
import bikerental.local.process.Command;
import bikerental.local.process.Server;
import bikerental.local.process.StopSignal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server with a database and a role for each service; no role can open another's database. */
public final class EmbeddedPostgres implements Server {
    public static final String NAME = "postgresql";

    private final Path data;
    private final int port;
    private final Durability durability;
    private final List<Database> databases;
    private final Path log;

    public EmbeddedPostgres(Path data, int port, Durability durability, List<Database> databases, Path log) {
        this.data = data.toAbsolutePath();
        this.port = port;
        this.durability = durability;
        this.databases = List.copyOf(databases);
        this.log = log;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public void prepare() {
        if (!Files.exists(data)) {
            new PostgresCluster(data, durability, log).initialise();
        }
    }

    @Override
    public Command command() {
        List<String> words = PostgresBinaries.words(
                "postgres",
                "-D",
                data.toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=300",
                "-c",
                "fsync=" + durability.setting(),
                "-c",
                "full_page_writes=" + durability.setting(),
                "-c",
                "synchronous_commit=" + durability.setting());
        return new Command(words, Map.of()).stoppedBy(StopSignal.INT);
    }

    @Override
    public boolean answers() {
        try (Connection connection = superuser()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void furnish() {
        try (Connection connection = superuser()) {
            PostgresCatalogue catalogue = new PostgresCatalogue(connection);
            catalogue.require("fsync", durability.setting());
            catalogue.require("synchronous_commit", durability.setting());
            catalogue.closeToThePublic();
            for (Database database : databases) {
                catalogue.provide(database);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused its databases: " + e.getMessage(), e);
        }
    }

    /** Where a JDBC driver finds the database. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Where the reactive driver finds it. */
    public String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** A connection that may do everything, for tests that look behind the services. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                jdbcUrl(database),
                LocalSecrets.POSTGRES_SUPERUSER,
                LocalSecrets.databasePassword(LocalSecrets.POSTGRES_SUPERUSER));
    }

    private Connection superuser() throws SQLException {
        return superuser("postgres");
    }
}
