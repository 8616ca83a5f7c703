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
 * The callers who wait for a decision. What is decided here they learn at once; what another replica decides they learn by looking into the
 * database, all of them with one query. A caller that gives up or goes away changes nothing.
 */
@ApplicationScoped
public class Watches {
    private final Set<Watch> open = ConcurrentHashMap.newKeySet();
    private final Watchers<RentalId, Watch> ofRental = new Watchers<>();
    private final Watchers<BikeId, Watch> ofBike = new Watchers<>();
    private final BikeQueues queues;
    private final Background background;
    private final RentalConfig config;

    Watches(BikeQueues queues, Background background, RentalConfig config, MeterRegistry meters) {
        meters.gaugeCollectionSize("bikerental.rentals.watched", Tags.empty(), open);
        this.queues = queues;
        this.background = background;
        this.config = config;
    }

    void start(@Observes StartupEvent startup) {
        background.every("Looking for the decisions of other replicas", config.watchInterval(), this::look);
    }

    /** Begins to watch a rental, before anybody can decide it. */
    Watch open(RentalId rental, BikeId bike) {
        Watch watch = new Watch(rental, bike);
        open.add(watch);
        ofRental.add(rental, watch);
        ofBike.add(bike, watch);
        return watch;
    }

    void decided(Rental rental) {
        tell(new Sighting.Decided(rental));
    }

    void stalled(BikeId bike) {
        ofBike.of(bike).forEach(watch -> watch.seen.complete(new Sighting.Stalled(watch.rental)));
    }

    private void tell(Sighting sighting) {
        ofRental.of(sighting.id()).forEach(watch -> watch.seen.complete(sighting));
    }

    private Uni<Void> look() {
        Set<RentalId> undecided = open.stream()
                .filter(watch -> watch.accepted)
                .map(watch -> watch.rental)
                .collect(Collectors.toSet());
        return undecided.isEmpty()
                ? Uni.createFrom().voidItem()
                : queues.look(undecided)
                        .invoke(sightings -> sightings.forEach(this::tell))
                        .replaceWithVoid();
    }

    /** One caller's watch. */
    final class Watch {
        private final RentalId rental;
        private final BikeId bike;
        private final CompletableFuture<Sighting> seen = new CompletableFuture<>();
        private volatile boolean accepted;

        private Watch(RentalId rental, BikeId bike) {
            this.rental = rental;
            this.bike = bike;
        }

        /** What is seen first, or nothing after a while. */
        Uni<Sighting> sighting(Duration atMost) {
            accepted = true;
            Uni<Sighting> nothing = background.pause(atMost).replaceWith(new Sighting.Nothing(rental));
            return Uni.combine().any().of(background.watch(seen), nothing).eventually(this::close);
        }

        void close() {
            open.remove(this);
            ofRental.remove(rental, this);
            ofBike.remove(bike, this);
        }
    }
}
