package bikerental.mypage.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens database connections outside the service's pool. Each sets its purpose as application name. */
@ApplicationScoped
public class PageDatabase {
    private static final String QUARKUS_PREFIX = "vertx-reactive:";

    private final Vertx vertx;
    private final String url;
    private final String user;
    private final String password;

    PageDatabase(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.vertx = vertx;
        this.url = url.replaceFirst("^" + QUARKUS_PREFIX, "");
        this.user = user;
        this.password = password;
    }

    /** A connection that the caller owns and closes. */
    public Uni<PgConnection> connect(String purpose) {
        return PgConnection.connect(vertx, options(purpose));
    }

    /** A pool with one connection, which finds its tables in the given schema. */
    public Pool poolOn(String schema, String purpose) {
        return Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(1))
                .connectingTo(options(purpose).setCachePreparedStatements(true).addProperty("search_path", schema))
                .using(vertx.getDelegate())
                .build());
    }

    private PgConnectOptions options(String purpose) {
        return PgConnectOptions.fromUri(url)
                .setUser(user)
                .setPassword(password)
                .addProperty("application_name", purpose)
                .addProperty("client_min_messages", "warning");
    }
}
