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

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

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

    /** A sweep that found more than it may take on, and gets on, is followed by another at once. */
    private Uni<Void> sweep() {
        return Uni.createFrom()
                .deferred(this::sweepOnce)
                .repeat()
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Boolean> sweepOnce() {
        Progress progress = new Progress(config.sweepConcurrency());
        return queues.waiting(config.sweepSize())
                .call(bikes -> decide(bikes, progress))
                .map(bikes -> bikes.size() == config.sweepSize() && progress.isWorthMore());
    }

    private Uni<Void> decide(List<BikeId> bikes, Progress progress) {
        return Multi.createFrom()
                .iterable(bikes)
                .select()
                .where(_ -> progress.isWorthMore())
                .onItem()
                .transformToUni(bike -> decide(bike).invoke(progress::note))
                .merge(config.sweepConcurrency())
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Each queue on its own context: one that fails leaves the others alone and is found again by the next sweep. */
    private Uni<DecideQueue.Stop> decide(BikeId bike) {
        return background
                .apart(() -> decideQueue.run(bike))
                .onFailure()
                .invoke(failure -> LOG.warnf("The queue of bike %s stopped and will be tried again: %s", bike, failure))
                .onFailure()
                .recoverWithItem(DecideQueue.Stop.AT_A_HEAD_THAT_WAITS);
    }

    /** How a sweep gets on. Where one queue after the other waits for a peer that is away, the rest need not be tried. */
    private static final class Progress {
        private final int patience;
        private final AtomicInteger waiting = new AtomicInteger();

        Progress(int patience) {
            this.patience = patience;
        }

        void note(DecideQueue.Stop stop) {
            switch (stop) {
                case AT_THE_END -> waiting.set(0);
                case AT_A_HEAD_THAT_WAITS -> waiting.incrementAndGet();
            }
        }

        boolean isWorthMore() {
            return waiting.get() < patience;
        }
    }
}
