package bikerental.mypage.rebuild;

import bikerental.kit.background.Background;
import bikerental.mypage.projection.Replayed;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A process that rebuilds the page's tables, prints the result in one line and exits: 0 on success, 1 on failure. */
@ApplicationScoped
class RebuildProcess {
    private static final Logger LOG = Logger.getLogger(RebuildProcess.class);

    private final Rebuild rebuild;
    private final RebuildConfig config;
    private final Background background;
    private final Clock clock;

    RebuildProcess(Rebuild rebuild, RebuildConfig config, Background background, Clock clock) {
        this.rebuild = rebuild;
        this.config = config;
        this.background = background;
        this.clock = clock;
    }

    void start(@Observes StartupEvent startup) {
        if (config.enabled()) {
            background.start("The rebuild", this::run);
        }
    }

    private Uni<Void> run() {
        Instant begin = clock.instant();
        return rebuild.run()
                .map(replayed -> succeeded(replayed, Duration.between(begin, clock.instant())))
                .onFailure()
                .recoverWithItem(RebuildProcess::failed)
                .invoke(code -> Quarkus.asyncExit(code))
                .replaceWithVoid();
    }

    private static int succeeded(Replayed replayed, Duration taken) {
        LOG.infof(
                "Rebuilt my page from %d events in %.1f s%s.",
                replayed.applied(),
                taken.toMillis() / 1000.0,
                replayed.refused() == 0 ? "" : "; %d cannot be applied".formatted(replayed.refused()));
        return 0;
    }

    private static int failed(Throwable failure) {
        LOG.errorf("The rebuild failed and my page is unchanged: %s", failure.getMessage());
        LOG.debug("Cause of the failed rebuild", failure);
        return 1;
    }
}
