package bikerental.kit.invariants;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import java.util.HashSet;
import java.util.Set;

/**
 * Checks one invariant, a page of aggregates at a time, round and round. A violator is logged and counted when it is found, and not again
 * before it was seen whole. The counter is there from the beginning, so that nought means nought.
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

    /** One page further; after the last one the next begins at the first again. */
    Uni<Void> look() {
        return invariant.look(place, size).invoke(this::seen).replaceWithVoid();
    }

    private synchronized void seen(Look look) {
        look.aggregates().stream().filter(id -> !look.violators().contains(id)).forEach(this::whole);
        look.violators().forEach(this::broken);
        inThisRound.addAll(look.violators());
        if (look.aggregates().size() < size) {
            beginAnew();
        } else {
            place = look.aggregates().getLast();
        }
    }

    /** A violator that is no longer there was not seen in the round that is over. */
    private void beginAnew() {
        known.retainAll(inThisRound);
        inThisRound.clear();
        place = BEGINNING;
    }

    private void whole(String id) {
        if (known.remove(id)) {
            LOG.infof("%s holds of %s again", invariant.name(), id);
        }
    }

    private void broken(String id) {
        if (known.add(id)) {
            LOG.errorf("%s does not hold of %s", invariant.name(), id);
            violations.increment();
        }
    }
}
