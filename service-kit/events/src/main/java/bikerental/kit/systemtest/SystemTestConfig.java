package bikerental.kit.systemtest;

import io.smallrye.config.ConfigMapping;

import java.util.Optional;
import java.util.Set;

/** What a system test does to the service. A service that is told any of this outside the profile {@code systemtest} does not start. */
@ConfigMapping(prefix = "bikerental.systemtest")
interface SystemTestConfig {
    /** The crash point at which the process ends: its name, as in "after-spend", or "after-spend:3" for the third time. */
    Optional<String> crashAt();

    /** The crash point at which the process stops (SIGSTOP) until somebody lets it go on; written in the same way. */
    Optional<String> stopAt();

    /** The safeguards that are taken away, as in "claim-token". */
    Optional<Set<Safeguard>> without();
}
