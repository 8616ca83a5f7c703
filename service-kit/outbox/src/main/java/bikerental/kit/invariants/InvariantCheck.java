package bikerental.kit.invariants;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import java.util.HashSet;
import java.util.Set;

/**
 * Checks one invariant, one page of aggregates at a time, over and over. A violator is logged and counted when it is found, and again only
 * after it was intact in between. The counter exists from the start, so 0 means that no violation was found.
 */
final class InvariantCheck {
    private static final Logger LOG = Logger.getLogger(InvariantCheck.class);
    private static final String BEGINNING = "";

    private final Invariant invariant;
    private final int size;
    private final Counter violations;
    private final Set<String> known = new HashSet<>();
    private final Set<String> inThisRound = new HashSet<>();
    private volatile String place = BEGINNING;

    InvariantCheck(Invariant invariant, int size, MeterRegistry meters) {
        this.invariant = invariant;
        this.size = size;
        this.violations = meters.counter("invariant.violations", "invariant", invariant.name());
    }

    /** Checks the next page; after the last page, starts again at the first. */
    Uni<Void> next() {
        return invariant.page(place, size).invoke(this::record).replaceWithVoid();
    }

    private synchronized void record(InvariantPage page) {
        page.aggregates().stream().filter(id -> !page.violators().contains(id)).forEach(this::intact);
        page.violators().forEach(this::broken);
        inThisRound.addAll(page.violators());
        if (page.aggregates().size() < size) {
            startOver();
        } else {
            place = page.aggregates().getLast();
        }
    }

    /** Forgets violators that were not found in this round: they no longer exist. */
    private void startOver() {
        known.retainAll(inThisRound);
        inThisRound.clear();
        place = BEGINNING;
    }

    private void intact(String id) {
        if (known.remove(id)) {
            LOG.infof("%s holds for %s again", invariant.name(), id);
        }
    }

    private void broken(String id) {
        if (known.add(id)) {
            LOG.errorf("%s does not hold for %s", invariant.name(), id);
            violations.increment();
        }
    }
}
