package bikerental.kit.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the relay's own connections to the service's database, beside its pool. */
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
        PgConnectOptions options = PgConnectOptions.fromUri(
                        url.startsWith(QUARKUS_PREFIX) ? url.substring(QUARKUS_PREFIX.length()) : url)
                .setUser(user)
                .setPassword(password);
        return PgConnection.connect(vertx, options).flatMap(connection -> RelayConnection.of(connection, config));
    }
}
