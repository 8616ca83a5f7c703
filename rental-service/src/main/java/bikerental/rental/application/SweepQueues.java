package bikerental.rental.application;

import bikerental.kit.background.Background;
import bikerental.kit.background.Loop;
import bikerental.rental.application.DecideQueue.Stop;
import bikerental.rental.domain.BikeId;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Restarts the queues without a holder: those whose head could not be decided, and those whose holder crashed. */
@ApplicationScoped
public class SweepQueues {
    private static final Logger LOG = Logger.getLogger(SweepQueues.class);

    private final BikeQueues queues;
    private final DecideQueue decideQueue;
    private final Background background;
    private final RentalConfig config;
    private final CompletableFuture<Loop> loop = new CompletableFuture<>();
    private final AtomicInteger inProgress = new AtomicInteger();
    private final AtomicInteger stalledInARow = new AtomicInteger();
    private volatile Queue<BikeId> found = new ConcurrentLinkedQueue<>();
    private volatile boolean foundAll = true;

    SweepQueues(BikeQueues queues, DecideQueue decideQueue, Background background, RentalConfig config) {
        this.queues = queues;
        this.decideQueue = decideQueue;
        this.background = background;
        this.config = config;
    }

    void start(@Observes StartupEvent startup) {
        loop.complete(background.every("The sweep of waiting queues", config.sweepInterval(), this::sweep));
    }

    /** Sweeps now: a peer is back, or the last sweep did not take all queues. The loop may not be started yet. */
    public void trigger() {
        loop.thenAccept(Loop::trigger);
    }

    private Uni<Void> sweep() {
        return queues.waiting(config.sweepSize()).invoke(this::take).replaceWithVoid();
    }

    private void take(List<BikeId> waiting) {
        stalledInARow.set(0);
        foundAll = waiting.size() < config.sweepSize();
        found = new ConcurrentLinkedQueue<>(waiting);
        decideSome();
    }

    /** Starts as many queues as there are free places. A long queue takes one place, and no sweep waits for it. */
    private void decideSome() {
        while (!found.isEmpty() && takePlace()) {
            BikeId next = found.poll();
            if (next == null) {
                inProgress.decrementAndGet();
            } else {
                decide(next);
            }
        }
    }

    private boolean takePlace() {
        int places = config.sweepConcurrency();
        return inProgress.getAndUpdate(taken -> Math.min(taken + 1, places)) < places;
    }

    /**
     * Each queue has its own context: a failure does not affect the others, and a later sweep finds the queue again.
     */
    private void decide(BikeId bike) {
        background.start(
                "Deciding a waiting queue",
                () -> Uni.createFrom()
                        .deferred(() -> decideQueue.run(bike))
                        .onFailure()
                        .invoke(failure -> LOG.warnf(
                                "Deciding the queue of bike %s failed and will be retried: %s", bike, failure))
                        .onFailure()
                        .recoverWithItem(Stop.STALLED)
                        .invoke(this::afterStop)
                        .replaceWithVoid());
    }

    private void afterStop(Stop stop) {
        inProgress.decrementAndGet();
        switch (stop) {
            case DONE -> stalledInARow.set(0);
            case STALLED -> stopIfAPeerIsAway();
        }
        if (found.isEmpty() && !foundAll) {
            foundAll = true;
            trigger();
        }
        decideSome();
    }

    /** If many queues in a row cannot be decided, a peer is away, and trying the rest is useless for now. */
    private void stopIfAPeerIsAway() {
        if (stalledInARow.incrementAndGet() >= config.sweepConcurrency()) {
            foundAll = true;
            found.clear();
        }
    }
}
