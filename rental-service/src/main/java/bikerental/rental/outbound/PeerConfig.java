package bikerental.rental.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** Configuration of the calls to peers. */
@ConfigMapping(prefix = "bikerental.peers")
interface PeerConfig {
    /** The longest time for one call. */
    @WithDefault("700ms")
    Duration deadline();

    /** How often a peer without an answer is probed. */
    @WithDefault("1s")
    Duration probeInterval();
}
