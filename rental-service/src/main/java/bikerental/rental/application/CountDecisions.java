package bikerental.rental.application;

import bikerental.rental.domain.EndReason;
import bikerental.rental.domain.Rental;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts decisions by outcome. */
@ApplicationScoped
public class CountDecisions {
    private static final String NO_REASON = "none";

    private final MeterRegistry meters;

    CountDecisions(MeterRegistry meters) {
        this.meters = meters;
        // Registered at start, so that an alert sees the first increment.
        counter(Rental.State.REJECTED, EndReason.UNDECIDABLE.name());
    }

    void count(Rental decided) {
        String reason =
                decided.timeline().getLast().reason().map(EndReason::name).orElse(NO_REASON);
        counter(decided.state(), reason).increment();
    }

    private Counter counter(Rental.State state, String reason) {
        return meters.counter("bikerental.rentals.decided", "state", state.name(), "reason", reason);
    }
}
