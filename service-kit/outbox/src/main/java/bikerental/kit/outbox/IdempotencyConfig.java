package bikerental.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How answers are remembered under idempotency keys. */
@ConfigMapping(prefix = "bikerental.idempotency")
public interface IdempotencyConfig {
    /** The secret of the fingerprints, so that nobody can guess a request from its fingerprint. */
    String secret();

    /** How long an answer is remembered. */
    @WithDefault("48h")
    Duration kept();

    /** How often the forgotten ones are deleted. */
    @WithDefault("10m")
    Duration pruneInterval();
}
