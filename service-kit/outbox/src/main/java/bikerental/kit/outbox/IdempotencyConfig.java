package bikerental.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How answers are stored under idempotency keys. */
@ConfigMapping(prefix = "bikerental.idempotency")
public interface IdempotencyConfig {
    /** The secret of the fingerprints: without it, a request cannot be guessed from its fingerprint. */
    String secret();

    /** How long an answer is kept. */
    @WithDefault("48h")
    Duration kept();

    /** How often older answers are deleted. */
    @WithDefault("10m")
    Duration pruneInterval();
}
