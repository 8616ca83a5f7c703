package bikerental.kit.outbox;

import bikerental.kit.background.Background;
import bikerental.kit.background.Loop;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Brings the events of the outbox to Kafka, in order. One relay of a service is active; each of its batches begins at the oldest event,
 * is sent in one Kafka transaction and deleted when Kafka has it. After any failure it starts again from the oldest event.
 */
@ApplicationScoped
public class OutboxRelay {
    private final RelayDatabase database;
    private final RelayProducer producer;
    private final OutboxConfig config;
    private final Background background;
    private final MeterRegistry meters;
    private final String source;

    private volatile @Nullable Loop loop;
    private volatile @Nullable RelayConnection holder;

    OutboxRelay(
            RelayDatabase database,
            OutboxConfig config,
            Background background,
            MeterRegistry meters,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.producer = new RelayProducer(bootstrapServers, service);
        this.config = config;
        this.background = background;
        this.meters = meters;
        this.source = "/bikerental/" + service;
    }

    void start(@Observes StartupEvent startup) {
        if (config.enabled()) {
            loop = background.every("The relay of the outbox", config.pollInterval(), this::empty);
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        Loop running = loop;
        if (running != null) {
            running.stop();
        }
    }

    /** Looks for new events now. */
    void wake() {
        Loop running = loop;
        if (running != null) {
            running.poke();
        }
    }

    private Uni<Void> empty() {
        return hold().flatMap(held -> held == null ? Uni.createFrom().voidItem() : sendAll(held));
    }

    /** The connection that holds the lock; null while another relay has it. */
    private Uni<@Nullable RelayConnection> hold() {
        RelayConnection present = holder;
        if (present != null && present.isOpen()) {
            return Uni.createFrom().item(present);
        }
        holder = null;
        return producer.reset().chain(database::connect).flatMap(this::tryToHold);
    }

    private Uni<@Nullable RelayConnection> tryToHold(RelayConnection candidate) {
        return candidate.lock().flatMap(locked -> {
            if (locked) {
                holder = candidate;
                return Uni.createFrom().item(candidate);
            }
            return candidate.close().replaceWith((RelayConnection) null);
        });
    }

    private Uni<Void> sendAll(RelayConnection held) {
        return Uni.createFrom()
                .deferred(() -> sendBatch(held))
                .repeat()
                .until(sent -> sent < config.batchSize())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> sendBatch(RelayConnection held) {
        return held.oldest(config.batchSize(), source)
                .flatMap(batch -> batch.isEmpty()
                        ? Uni.createFrom().item(0)
                        : producer.send(batch).chain(() -> held.delete(batch)).map(_ -> counted(batch)));
    }

    private int counted(OutboxBatch batch) {
        meters.counter("bikerental.outbox.sent").increment(batch.places().size());
        return batch.places().size();
    }
}
