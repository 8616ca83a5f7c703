package bikerental.rental.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How the core keeps its own token. */
@ConfigMapping(prefix = "bikerental.service-token")
interface ServiceTokenConfig {
    /** How often it is looked whether the token is due for renewal. */
    @WithDefault("1s")
    Duration checkInterval();

    /** How long a call waits for a token where none is held. */
    @WithDefault("300ms")
    Duration patience();
}
