package bikerental.mypage.reconciliation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** When a mismatch between services counts as a violation. */
@ConfigMapping(prefix = "bikerental.mypage.reconciliation")
public interface ReconciliationConfig {
    /** How long a mismatch must persist unchanged, with no consumer lag, before it counts. */
    @WithDefault("60s")
    Duration standTime();

    /** The consumer groups through which events of one service change another, each with the topics it consumes. */
    Map<String, List<String>> consumers();
}
