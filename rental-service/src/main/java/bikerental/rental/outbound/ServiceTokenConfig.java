package bikerental.rental.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** Configuration of this service's own token. */
@ConfigMapping(prefix = "bikerental.service-token")
interface ServiceTokenConfig {
    /** How often the service checks whether the token needs renewal. */
    @WithDefault("1s")
    Duration checkInterval();

    /** How long a call waits for a token if the service has none. */
    @WithDefault("300ms")
    Duration acquisitionTimeout();
}
