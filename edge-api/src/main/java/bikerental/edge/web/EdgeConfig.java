package bikerental.edge.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** The configuration of the edge; {@code application.properties} explains the keys. */
@ConfigMapping(prefix = "bikerental.edge")
public interface EdgeConfig {
    /** The total time for a request. */
    @WithDefault("2s")
    Duration deadline();

    /** The maximum size of a body. */
    @WithDefault("64K")
    MemorySize maxBodySize();

    /** The URL of the realm, as browsers reach it. */
    String signInUrl();

    /** The pause before a call to an unreachable service is repeated. */
    @WithDefault("100ms")
    Duration resendAfter();

    /** The rate limit per caller. */
    RateLimit rateLimit();

    /** The stream of changes of my page. */
    Events events();

    /** Each caller has a bucket of tokens; a request takes one. */
    interface RateLimit {
        /** Tokens added per second. */
        @WithDefault("200")
        int perSecond();

        /** The capacity of a bucket. */
        @WithDefault("400")
        int burst();

        /** The number of callers to remember; the least recently seen is dropped first. */
        @WithDefault("10000")
        int callers();
    }

    /** How streams of events are kept alive. */
    interface Events {
        /** The interval of the comments that keep a stream alive. */
        @WithDefault("15s")
        Duration heartbeat();

        /** The first pause before a new subscription; it doubles with each failure. */
        @WithDefault("200ms")
        Duration shortestPause();

        /** The longest pause before a new subscription. */
        @WithDefault("5s")
        Duration longestPause();

        /**
         * The number of changes to buffer for a slow client; beyond it the stream ends, and the client starts again.
         */
        @WithDefault("256")
        int waiting();
    }
}
