package bikerental.kit.outbox;

import bikerental.kit.background.Background;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.List;

/** Ready means: the service is warm and its database answers. Kafka, Keycloak and the other services may be unavailable. */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements AsyncHealthCheck {
    private static final Logger LOG = Logger.getLogger(DatabaseReadiness.class);
    private static final String NAME = "database";
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final Pool pool;
    private final List<WarmUp> warmUps;
    private final WarmUpConfig config;
    private final Background background;
    private volatile boolean warm;

    DatabaseReadiness(Pool pool, @All List<WarmUp> warmUps, WarmUpConfig config, Background background) {
        this.pool = pool;
        this.warmUps = warmUps;
        this.config = config;
        this.background = background;
    }

    void start(@Observes StartupEvent startup) {
        background.start("The warm-up", this::warmUp);
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        if (!warm) {
            return Uni.createFrom().item(HealthCheckResponse.down(NAME));
        }
        return pool.query("select 1")
                .execute()
                .map(_ -> HealthCheckResponse.up(NAME))
                .ifNoItem()
                .after(LIMIT)
                .fail()
                .onFailure()
                .recoverWithItem(HealthCheckResponse.down(NAME));
    }

    private Uni<Void> warmUp() {
        return Multi.createFrom()
                .iterable(warmUps)
                .onItem()
                .transformToUniAndConcatenate(this::repeat)
                .collect()
                .last()
                .onFailure()
                .invoke(failure -> LOG.warnf("The warm-up failed and is retried: %s", failure))
                .onFailure()
                .retry()
                .when(failures -> failures.onItem().call(() -> background.pause(BETWEEN_ATTEMPTS)))
                .invoke(() -> warm = true)
                .replaceWithVoid();
    }

    private Uni<Void> repeat(WarmUp warmUp) {
        return Multi.createFrom()
                .range(0, config.rounds())
                .onItem()
                .transformToUniAndConcatenate(_ -> warmUp.run())
                .collect()
                .last();
    }
}
