package bikerental.local.testing;

import bikerental.local.postgres.Database;
import bikerental.local.postgres.Durability;
import bikerental.local.postgres.EmbeddedPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A real PostgreSQL for a service's tests; the argument {@code database} names the database and its role. */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {
    private Database database = new Database("test");

    @Override
    public void init(Map<String, String> arguments) {
        database = new Database(Objects.requireNonNull(arguments.get("database"), "argument 'database'"));
    }

    @Override
    public Map<String, String> start() {
        EmbeddedPostgres server = server(OncePerJvm.running(EmbeddedPostgres.NAME, this::server));
        server.furnish();
        return Map.of(
                "quarkus.datasource.reactive.url", server.reactiveUrl(database.name()),
                "quarkus.datasource.jdbc.url", server.jdbcUrl(database.name()),
                "quarkus.datasource.username", database.name(),
                "quarkus.datasource.password", database.password());
    }

    private EmbeddedPostgres server(OncePerJvm.Place place) {
        return new EmbeddedPostgres(place.data(), place.port(), Durability.NONE, List.of(database), place.log());
    }

    /** The server is shared with the tests to come and ends with the JVM. */
    @Override
    public void stop() {}
}
