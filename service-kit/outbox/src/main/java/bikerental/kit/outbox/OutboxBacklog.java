package bikerental.kit.outbox;

import bikerental.kit.background.Background;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * Two gauges for operators: the number of unsent events and the age of the oldest. Every replica measures the same outbox periodically
 * and counts up to 10,000.
 */
@ApplicationScoped
class OutboxBacklog {
    private static final String QUERY = """
        select (select count(*) from (select from outbox limit 10000) counted) as unsent,
               (select created_at from outbox order by seq limit 1) as oldest\
        """;

    private final Pool pool;
    private final OutboxConfig config;
    private final Background background;
    private final MeterRegistry meters;
    private final Clock clock;

    private volatile long unsent;
    private volatile @Nullable OffsetDateTime oldest;

    OutboxBacklog(Pool pool, OutboxConfig config, Background background, MeterRegistry meters, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.background = background;
        this.meters = meters;
        this.clock = clock;
    }

    void start(@Observes StartupEvent startup) {
        if (config.enabled()) {
            Gauge.builder("bikerental.outbox.unsent", () -> unsent)
                    .description("Events not yet sent to Kafka, counted up to 10,000")
                    .register(meters);
            Gauge.builder("bikerental.outbox.oldest.age", this::ageOfTheOldest)
                    .description("Age of the oldest unsent event")
                    .baseUnit("seconds")
                    .register(meters);
            background.every("The outbox gauges", config.measureInterval(), this::measure);
        }
    }

    private Uni<Void> measure() {
        return pool.query(QUERY)
                .execute()
                .invoke(rows -> update(rows.iterator().next()))
                .replaceWithVoid();
    }

    private void update(Row row) {
        unsent = row.getLong("unsent");
        oldest = row.getOffsetDateTime("oldest");
    }

    private double ageOfTheOldest() {
        OffsetDateTime since = oldest;
        return since == null
                ? 0
                : Math.max(
                        0, Duration.between(since.toInstant(), clock.instant()).toMillis() / 1_000.0);
    }
}
