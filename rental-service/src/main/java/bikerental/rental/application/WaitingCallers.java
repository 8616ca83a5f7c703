package bikerental.rental.application;

import bikerental.kit.background.Background;
import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The callers who wait for a decision. They get a local decision at once; one query polls the database for the
 * decisions of other replicas, for all callers together. A caller that stops waiting does not affect the decision.
 */
@ApplicationScoped
public class WaitingCallers {
    private final Set<WaitingCaller> callers = ConcurrentHashMap.newKeySet();
    private final CallersByKey<RentalId, WaitingCaller> ofRental = new CallersByKey<>();
    private final CallersByKey<BikeId, WaitingCaller> ofBike = new CallersByKey<>();
    private final BikeQueues queues;
    private final Background background;
    private final RentalConfig config;

    WaitingCallers(BikeQueues queues, Background background, RentalConfig config, MeterRegistry meters) {
        meters.gaugeCollectionSize("bikerental.rentals.waiting.callers", Tags.empty(), callers);
        this.queues = queues;
        this.background = background;
        this.config = config;
    }

    void start(@Observes StartupEvent startup) {
        background.every("Polling for decisions of other replicas", config.decisionPollInterval(), this::observe);
    }

    /** Registers a caller, before the rental can be decided. */
    WaitingCaller register(RentalId rental, BikeId bike) {
        WaitingCaller caller = new WaitingCaller(rental, bike);
        callers.add(caller);
        ofRental.add(rental, caller);
        ofBike.add(bike, caller);
        return caller;
    }

    void decided(Rental rental) {
        complete(new Observation.Decided(rental));
    }

    void stalled(BikeId bike) {
        ofBike.of(bike).forEach(caller -> caller.observed.complete(new Observation.Stalled(caller.rental)));
    }

    private void complete(Observation observation) {
        ofRental.of(observation.id()).forEach(caller -> caller.observed.complete(observation));
    }

    private Uni<Void> observe() {
        Set<RentalId> undecided = callers.stream()
                .filter(caller -> caller.accepted)
                .map(caller -> caller.rental)
                .collect(Collectors.toSet());
        return undecided.isEmpty()
                ? Uni.createFrom().voidItem()
                : queues.observe(undecided)
                        .invoke(observations -> observations.forEach(this::complete))
                        .replaceWithVoid();
    }

    /** One caller that waits for a rental. */
    final class WaitingCaller {
        private final RentalId rental;
        private final BikeId bike;
        private final CompletableFuture<Observation> observed = new CompletableFuture<>();
        private volatile boolean accepted;

        private WaitingCaller(RentalId rental, BikeId bike) {
            this.rental = rental;
            this.bike = bike;
        }

        /** The first observation, or {@link Observation.TimedOut}. */
        Uni<Observation> observation(Duration atMost) {
            accepted = true;
            Uni<Observation> timedOut = background.pause(atMost).replaceWith(new Observation.TimedOut(rental));
            return Uni.combine().any().of(background.watch(observed), timedOut).eventually(this::close);
        }

        void close() {
            callers.remove(this);
            ofRental.remove(rental, this);
            ofBike.remove(bike, this);
        }
    }
}
