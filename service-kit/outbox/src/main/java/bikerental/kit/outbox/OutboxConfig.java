package bikerental.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How the relay empties the outbox. */
@ConfigMapping(prefix = "bikerental.outbox")
public interface OutboxConfig {
    /** Whether this service has an outbox. */
    @WithDefault("true")
    boolean enabled();

    /** The most events that are sent in one Kafka transaction. */
    @WithDefault("500")
    int batchSize();

    /** How long after the pause the relay polls for events of other replicas, and a replica without the lock tries to acquire it. */
    @WithDefault("100ms")
    Duration pollInterval();

    /** The pause after each poll in which events gather: how long an event waits at most to be sent together with others. */
    @WithDefault("100ms")
    Duration linger();

    /** A relay that is silent for this long loses the lock. */
    @WithDefault("10s")
    Duration lockTimeout();

    /** How often the gauges of unsent events are updated. */
    @WithDefault("5s")
    Duration measureInterval();
}
