package bikerental.kit.invariants;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How invariants are checked. */
@ConfigMapping(prefix = "bikerental.invariants")
public interface InvariantsConfig {
    /** Whether this process checks invariants. */
    @WithDefault("true")
    boolean enabled();

    /** The pause between two pages. */
    @WithDefault("2s")
    Duration interval();

    /** How many aggregates one page has. */
    @WithDefault("500")
    int pageSize();
}
