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

/** Starts the queues that nobody decides: those whose head could not be asked, and those whose holder went away. */
@ApplicationScoped
public class SweepQueues {
    private static final Logger LOG = Logger.getLogger(SweepQueues.class);

    private final BikeQueues queues;
    private final DecideQueue decideQueue;
    private final Background background;
    private final RentalConfig config;
    private final CompletableFuture<Loop> loop = new CompletableFuture<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger waitingInARow = new AtomicInteger();
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

    /** Sweeps now: a peer is back, or the last sweep, which may have been over before the start was, did not take all. */
    public void trigger() {
        loop.thenAccept(Loop::trigger);
    }

    private Uni<Void> sweep() {
        return queues.waiting(config.sweepSize()).invoke(this::takeOn).replaceWithVoid();
    }

    private void takeOn(List<BikeId> waiting) {
        waitingInARow.set(0);
        foundAll = waiting.size() < config.sweepSize();
        found = new ConcurrentLinkedQueue<>(waiting);
        decideSome();
    }

    /** Starts as many queues as there is room for. A long one takes a single place, and no sweep waits for it. */
    private void decideSome() {
        while (!found.isEmpty() && takePlace()) {
            BikeId next = found.poll();
            if (next == null) {
                underWay.decrementAndGet();
            } else {
                decide(next);
            }
        }
    }

    private boolean takePlace() {
        int places = config.sweepConcurrency();
        return underWay.getAndUpdate(taken -> Math.min(taken + 1, places)) < places;
    }

    /** Each queue on its own context: one that fails leaves the others alone and is found again by another sweep. */
    private void decide(BikeId bike) {
        background.start(
                "Deciding a waiting queue",
                () -> Uni.createFrom()
                        .deferred(() -> decideQueue.run(bike))
                        .onFailure()
                        .invoke(failure ->
                                LOG.warnf("The queue of bike %s stopped and will be tried again: %s", bike, failure))
                        .onFailure()
                        .recoverWithItem(Stop.AT_A_HEAD_THAT_WAITS)
                        .invoke(this::goOn)
                        .replaceWithVoid());
    }

    private void goOn(Stop stop) {
        underWay.decrementAndGet();
        switch (stop) {
            case AT_THE_END -> waitingInARow.set(0);
            case AT_A_HEAD_THAT_WAITS -> stopIfAPeerIsAway();
        }
        if (found.isEmpty() && !foundAll) {
            foundAll = true;
            trigger();
        }
        decideSome();
    }

    /** Where one queue after the other waits, a peer is away, and the rest need not be tried now. */
    private void stopIfAPeerIsAway() {
        if (waitingInARow.incrementAndGet() >= config.sweepConcurrency()) {
            foundAll = true;
            found.clear();
        }
    }
}
