package bikerental.mypage.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How many may watch, and how long. */
@ConfigMapping(prefix = "bikerental.mypage.watch")
public interface WatchConfig {
    /** Whether this process has watchers at all. */
    @WithDefault("true")
    boolean enabled();

    /** After this long a stream ends, and whoever wants to go on opens another. */
    @WithDefault("5m")
    Duration longest();

    /** The most streams of one customer on this replica; a further one ends the oldest. */
    @WithDefault("8")
    int streamsPerCustomer();

    /** The most streams on this replica; a further one is sent away. */
    @WithDefault("2000")
    int streams();

    /** The most pages that are read for watchers at once, so that those who ask for their page find free connections. */
    @WithDefault("4")
    int readsAtOnce();

    /** How often the connection that listens for touched pages is tested, and reopened when it is gone. */
    @WithDefault("1s")
    Duration listenInterval();

    /** A listening connection that does not answer for this long is gone. */
    @WithDefault("3s")
    Duration listenTimeout();
}
