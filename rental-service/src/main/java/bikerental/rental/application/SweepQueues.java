package bikerental.rental.application;

import bikerental.kit.background.Background;
import bikerental.kit.background.Loop;
import bikerental.rental.domain.BikeId;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts the queues that nobody decides: those whose head could not be asked, and those whose holder went away. */
@ApplicationScoped
public class SweepQueues {
    private static final Logger LOG = Logger.getLogger(SweepQueues.class);

    private final BikeQueues queues;
    private final DecideQueue decideQueue;
    private final Background background;
    private final RentalConfig config;
    private volatile @Nullable Loop loop;

    SweepQueues(BikeQueues queues, DecideQueue decideQueue, Background background, RentalConfig config) {
        this.queues = queues;
        this.decideQueue = decideQueue;
        this.background = background;
        this.config = config;
    }

    void start(@Observes StartupEvent startup) {
        loop = background.every("The sweep of waiting queues", config.sweepInterval(), this::sweep);
    }

    /** Sweeps now: a peer is back. */
    public void poke() {
        Loop running = loop;
        if (running != null) {
            running.poke();
        }
    }

    private Uni<Void> sweep() {
        return queues.waiting(config.sweepSize())
                .onItem()
                .transformToMulti(bikes -> Multi.createFrom().iterable(bikes))
                .onItem()
                .transformToUni(this::decide)
                .merge(config.sweepConcurrency())
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Each queue on its own context: one that fails leaves the others alone and is found again by the next sweep. */
    private Uni<Void> decide(BikeId bike) {
        return background
                .apart(() -> decideQueue.run(bike))
                .onFailure()
                .invoke(failure -> LOG.warnf("The queue of bike %s stopped and will be tried again: %s", bike, failure))
                .onFailure()
                .recoverWithNull();
    }
}
