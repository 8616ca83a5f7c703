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
     * The longest that those who apply events wait for the lock of each old table, and then for the rest of the events to be applied to the new
     * ones; after that the old ones stay.
     */
    @WithDefault("5s")
    Duration longestStandstill();
}
