package bikerental.mypage.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** Limits of page subscriptions. */
@ConfigMapping(prefix = "bikerental.mypage.watch")
public interface WatchConfig {
    /** Whether this process listens for page changes. */
    @WithDefault("true")
    boolean enabled();

    /** A stream ends after this time; the client may open another. */
    @WithDefault("5m")
    Duration maxDuration();

    /** Maximum number of streams per customer and replica; a further one ends the oldest. */
    @WithDefault("8")
    int maxStreamsPerCustomer();

    /** Maximum number of streams per replica; further ones are refused. */
    @WithDefault("2000")
    int maxStreams();

    /** Maximum number of concurrent page reads for subscriptions, so that {@code GetMyPage} finds free connections. */
    @WithDefault("4")
    int maxConcurrentReads();

    /** How often the listening connection is tested, and reopened if it is lost. */
    @WithDefault("1s")
    Duration listenInterval();

    /** A listening connection that does not answer within this time counts as lost. */
    @WithDefault("3s")
    Duration listenTimeout();
}
