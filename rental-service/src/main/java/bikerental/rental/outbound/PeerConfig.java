package bikerental.rental.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How the core calls the services that it needs for a decision. */
@ConfigMapping(prefix = "bikerental.peers")
interface PeerConfig {
    /** The most time that one call may take. */
    @WithDefault("700ms")
    Duration deadline();

    /** How often a peer that could not be reached is probed. */
    @WithDefault("1s")
    Duration probeInterval();
}
