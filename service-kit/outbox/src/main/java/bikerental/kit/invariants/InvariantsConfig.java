package bikerental.kit.invariants;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How invariants are checked. */
@ConfigMapping(prefix = "bikerental.invariants")
public interface InvariantsConfig {
    /** Whether this process checks any. */
    @WithDefault("true")
    boolean enabled();

    /** How long after a look the next one follows. */
    @WithDefault("2s")
    Duration interval();

    /** How many aggregates one look is at. */
    @WithDefault("500")
    int pageSize();
}
