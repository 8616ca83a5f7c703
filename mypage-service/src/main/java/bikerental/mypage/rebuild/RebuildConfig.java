package bikerental.mypage.rebuild;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How the page's tables are rebuilt. */
@ConfigMapping(prefix = "bikerental.mypage.rebuild")
public interface RebuildConfig {
    /** Whether this process rebuilds the tables and ends, instead of serving. Set by the profile {@code rebuild}. */
    @WithDefault("false")
    boolean enabled();

    /**
     * The longest wait for the lock on each live table, and then the longest time that consumers are blocked while the
     * remaining events are applied to the new tables. After that the rebuild gives up.
     */
    @WithDefault("5s")
    Duration maxLockTime();
}
