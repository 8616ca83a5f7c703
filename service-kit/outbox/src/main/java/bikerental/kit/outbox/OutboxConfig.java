package bikerental.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How the outbox is emptied. */
@ConfigMapping(prefix = "bikerental.outbox")
public interface OutboxConfig {
    /** Whether this service has an outbox at all. */
    @WithDefault("true")
    boolean enabled();

    /** The most events that are sent in one Kafka transaction. */
    @WithDefault("500")
    int batchSize();

    /** How long after the pause the relay looks for what other replicas left, and a replica without the lock tries to get it. */
    @WithDefault("100ms")
    Duration pollInterval();

    /** The pause after each look at the outbox, in which events gather: the longest that one waits for others. */
    @WithDefault("100ms")
    Duration linger();

    /** After this long without a sign of life a relay loses the lock. */
    @WithDefault("10s")
    Duration lockTimeout();

    /** How often the gauges of what is unsent are brought up to date. */
    @WithDefault("5s")
    Duration lookInterval();
}
