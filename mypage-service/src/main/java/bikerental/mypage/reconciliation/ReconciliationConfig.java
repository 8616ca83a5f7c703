package bikerental.mypage.reconciliation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** When a mismatch between services counts. */
@ConfigMapping(prefix = "bikerental.mypage.reconciliation")
public interface ReconciliationConfig {
    /** How long a mismatch has to stand, unchanged, while there is nothing that anybody has still to hear. */
    @WithDefault("60s")
    Duration standTime();

    /** The consumer groups through which what one service says becomes what another does, each with the topics it hears. */
    Map<String, List<String>> hearers();
}
