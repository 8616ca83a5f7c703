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
 * Sends the events of the outbox to Kafka, in order. One relay per service is active. Each batch starts at the oldest event, is sent in
 * one Kafka transaction, and is deleted after the commit. After any failure the relay starts again from the oldest event.
 */
@ApplicationScoped
public class OutboxRelay {
    private final OutboxConfig config;
    private final Background background;
    private final OutboxDelivery delivery;

    private volatile @Nullable Loop loop;

    OutboxRelay(
            RelayDatabase database,
            OutboxConfig config,
            Background background,
            MeterRegistry meters,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.config = config;
        this.background = background;
        this.delivery = new OutboxDelivery(
                database,
                new RelayProducer(bootstrapServers, service),
                config.batchSize(),
                "/bikerental/" + service,
                meters.counter("bikerental.outbox.sent")::increment);
    }

    void start(@Observes StartupEvent startup) {
        if (config.enabled()) {
            loop = background.every("The outbox relay", config.pollInterval(), this::run);
        }
    }

    /** Events written in the pause after a run are sent together: a Kafka transaction costs the same for one event as for many. */
    private Uni<Void> run() {
        return delivery.run().call(() -> background.pause(config.linger()));
    }

    void stop(@Observes ShutdownEvent shutdown) {
        Loop running = loop;
        if (running != null) {
            running.stop();
        }
    }

    /** Sends new events now. */
    void wake() {
        Loop running = loop;
        if (running != null) {
            running.trigger();
        }
    }
}
