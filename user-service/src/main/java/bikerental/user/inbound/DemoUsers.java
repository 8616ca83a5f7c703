package bikerental.user.inbound;

import bikerental.kit.background.Background;
import bikerental.user.application.SeedUsers;
import bikerental.user.domain.Details;
import bikerental.user.domain.EmailAddress;
import bikerental.user.domain.RegisteredUser;
import bikerental.user.domain.UserId;
import bikerental.user.inbound.DemoUsersConfig.DemoUser;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Adds the profiles of the demo logins of the local realm when the service starts. */
@ApplicationScoped
class DemoUsers {
    private static final String ONLY_PROFILE = "local";
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DemoUsersConfig config;
    private final SeedUsers seedUsers;
    private final Background background;
    private final Clock clock;

    DemoUsers(DemoUsersConfig config, SeedUsers seedUsers, Background background, Clock clock) {
        this.config = config;
        this.seedUsers = seedUsers;
        this.background = background;
        this.clock = clock;
    }

    void start(@Observes StartupEvent startup) {
        if (config.enabled()) {
            requireLocalProfile(ConfigUtils.getProfiles());
            background.untilDone(
                    "Adding demo users",
                    PAUSE,
                    () -> seedUsers.seed(config.list().stream().map(this::user).toList()));
        }
    }

    /** Outside the local profile demo users are a risk: their passwords are public. */
    static void requireLocalProfile(List<String> active) {
        if (!active.contains(ONLY_PROFILE)) {
            throw new IllegalStateException(
                    "BIKERENTAL_DEMO_USERS is allowed in profile '%s' only, not in %s: unset it."
                            .formatted(ONLY_PROFILE, active));
        }
    }

    private RegisteredUser user(DemoUser demo) {
        return RegisteredUser.fresh(
                new UserId(demo.id()), new EmailAddress(demo.email()), new Details(demo.name(), ""), clock.instant());
    }
}
