package bikerental.edge.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** What can be set about the edge; {@code application.properties} says what for. */
@ConfigMapping(prefix = "bikerental.edge")
public interface EdgeConfig {
    /** How long a request may take in all. */
    @WithDefault("2s")
    Duration deadline();

    /** The largest body that is read. */
    @WithDefault("64K")
    MemorySize maxBodySize();

    /** Where people's browsers find the realm that they sign in to. */
    String signInUrl();

    /** How long to wait before a call that found nobody is sent once more. */
    @WithDefault("100ms")
    Duration resendAfter();

    /** The limit of requests per caller. */
    RateLimit rateLimit();

    /** The stream of changes of my page. */
    Events events();

    /** Each caller has a bucket of tokens; a request takes one. */
    interface RateLimit {
        /** How many tokens come back each second. */
        @WithDefault("200")
        int perSecond();

        /** How many tokens fit into a bucket. */
        @WithDefault("400")
        int burst();

        /** How many callers are remembered; the one that was silent for longest is forgotten first. */
        @WithDefault("10000")
        int callers();
    }

    /** How a stream of events is kept up. */
    interface Events {
        /** How often a comment shows proxies and clients that the stream lives. */
        @WithDefault("15s")
        Duration heartbeat();

        /** The first pause before the page is watched again; it doubles with each failure. */
        @WithDefault("200ms")
        Duration shortestPause();

        /** The longest pause before the page is watched again. */
        @WithDefault("5s")
        Duration longestPause();

        /** How many changes wait for a client that reads slowly; with more the stream ends, and the client starts anew. */
        @WithDefault("256")
        int waiting();
    }
}
