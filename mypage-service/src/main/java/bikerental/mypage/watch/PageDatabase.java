package bikerental.mypage.watch;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens connections to the service's database beside its pool: who listens keeps one for good. */
@ApplicationScoped
class PageDatabase {
    private static final String QUARKUS_PREFIX = "vertx-reactive:";

    private final Vertx vertx;
    private final PgConnectOptions options;

    PageDatabase(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.vertx = vertx;
        this.options = PgConnectOptions.fromUri(url.replaceFirst("^" + QUARKUS_PREFIX, ""))
                .setUser(user)
                .setPassword(password)
                .addProperty("application_name", "mypage-listener");
    }

    Uni<PgConnection> connect() {
        return PgConnection.connect(vertx, options);
    }
}
