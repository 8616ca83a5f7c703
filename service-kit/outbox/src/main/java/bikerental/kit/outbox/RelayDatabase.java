package bikerental.kit.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.concurrent.TimeUnit;

/** Opens the relay's own connections to the service's database, outside the pool. */
@ApplicationScoped
class RelayDatabase {
    private static final String QUARKUS_PREFIX = "vertx-reactive:";

    private final Vertx vertx;
    private final OutboxConfig config;
    private final String url;
    private final String user;
    private final String password;

    RelayDatabase(
            Vertx vertx,
            OutboxConfig config,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.vertx = vertx;
        this.config = config;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    Uni<RelayConnection> connect() {
        return PgConnection.connect(vertx, options()).map(RelayConnection::new);
    }

    /**
     * Both ends close a connection that is idle for this long: the database, so that a stopped relay loses the lock, and the relay, so that
     * it does not wait for an answer that the network lost. The same limit applies to every statement.
     */
    private PgConnectOptions options() {
        int limit = Math.toIntExact(config.lockTimeout().toMillis());
        PgConnectOptions options = PgConnectOptions.fromUri(
                        url.startsWith(QUARKUS_PREFIX) ? url.substring(QUARKUS_PREFIX.length()) : url)
                .setUser(user)
                .setPassword(password)
                .addProperty("idle_session_timeout", String.valueOf(limit))
                .addProperty("statement_timeout", String.valueOf(limit));
        options.setCachePreparedStatements(true);
        options.setIdleTimeout(limit).setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        return options;
    }
}
