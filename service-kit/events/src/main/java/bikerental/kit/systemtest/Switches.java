package bikerental.kit.systemtest;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import static jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE;

/** The traps that are set and the safeguards that are taken away: none at all outside system tests, where a service with any refuses to start. */
@ApplicationScoped
class Switches {
    private static final String PROFILE = "systemtest";

    private static volatile List<Trap> traps = List.of();
    private static volatile Set<Safeguard> without = Set.of();

    private final SystemTestConfig config;

    Switches(SystemTestConfig config) {
        this.config = config;
    }

    /** Before anything else begins. */
    void start(@Observes @Priority(PLATFORM_BEFORE) StartupEvent startup) {
        set(config, ConfigUtils.getProfiles());
    }

    static void set(SystemTestConfig config, List<String> profiles) {
        List<Trap> wanted = Stream.concat(
                        config.crashAt().map(point -> Trap.of(point, Deeds::die)).stream(),
                        config.stopAt().map(point -> Trap.of(point, Deeds::standStill)).stream())
                .toList();
        Set<Safeguard> unwanted = config.without().orElse(Set.of());
        if (!profiles.contains(PROFILE) && !(wanted.isEmpty() && unwanted.isEmpty())) {
            throw new IllegalStateException(
                    "bikerental.systemtest.* makes a service die or do wrong: it is refused outside the profile systemtest, and this is "
                            + profiles + ".");
        }
        traps = wanted;
        without = Set.copyOf(unwanted);
    }

    static void reached(CrashPoint point, Runnable first) {
        traps.forEach(trap -> trap.passed(point, first));
    }

    static boolean isOn(Safeguard safeguard) {
        return !without.contains(safeguard);
    }
}
