package bikerental.kit.invariants;

import bikerental.kit.background.Background;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.List;

/**
 * Checks all invariants of a service while it runs. Each replica counts for itself: alert when {@code invariant_violations_total}
 * exceeds 0, whatever its value.
 */
@ApplicationScoped
class InvariantChecks {
    private final List<Invariant> invariants;
    private final InvariantsConfig config;
    private final Background background;
    private final MeterRegistry meters;

    InvariantChecks(
            @All List<Invariant> invariants, InvariantsConfig config, Background background, MeterRegistry meters) {
        this.invariants = invariants;
        this.config = config;
        this.background = background;
        this.meters = meters;
    }

    void start(@Observes StartupEvent startup) {
        if (config.enabled()) {
            invariants.forEach(this::start);
        }
    }

    private void start(Invariant invariant) {
        InvariantCheck check = new InvariantCheck(invariant, config.pageSize(), meters);
        background.every("The check that " + invariant.name(), config.interval(), check::next);
    }
}
