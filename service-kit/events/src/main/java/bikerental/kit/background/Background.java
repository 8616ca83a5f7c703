package bikerental.kit.background;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Runs work apart from its caller: each piece on a Vert.x context of its own, to its end, whoever still watches. */
@ApplicationScoped
public class Background {
    private static final Logger LOG = Logger.getLogger(Background.class);
    private static final int BEFORE_POOLS_CLOSE = 1;

    private final Vertx vertx;
    private final Queue<Loop> loops = new ConcurrentLinkedQueue<>();

    /** Runs work on the contexts of an event loop system; services get theirs injected, tests without a service make one. */
    public Background(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Starts work now and gives a way to watch it; giving up the watch leaves the work alone. */
    public <T> Uni<T> apart(Supplier<Uni<T>> work) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        newContext()
                .runOnContext(_ -> Uni.createFrom()
                        .deferred(work::get)
                        .subscribe()
                        .with(outcome::complete, outcome::completeExceptionally));
        return watch(outcome);
    }

    /**
     * Starts work now that nobody watches; a failure is logged.
     *
     * @param what what the log calls it
     */
    public void start(String what, Supplier<Uni<Void>> work) {
        newContext()
                .runOnContext(_ -> Uni.createFrom()
                        .deferred(work::get)
                        .subscribe()
                        .with(_ -> LOG.debugf("%s is done", what), failure -> LOG.errorf(failure, "%s failed", what)));
    }

    /**
     * Repeats work, one run at a time: after each interval, and whenever the loop is poked. Ends with the application.
     *
     * @param name what the log calls it
     */
    public Loop every(String name, Duration interval, Supplier<Uni<Void>> work) {
        Loop loop = new Loop(name, interval, () -> apart(work), vertx);
        loops.add(loop);
        loop.poke();
        return loop;
    }

    /**
     * Does work once; as long as it fails, it is tried again after each interval.
     *
     * @param name what the log calls it
     */
    public void untilDone(String name, Duration interval, Supplier<Uni<Void>> work) {
        CompletableFuture<Loop> loop = new CompletableFuture<>();
        loop.complete(every(name, interval, () -> work.get().invoke(() -> loop.thenAccept(Loop::stop))));
    }

    /** Completes after a while, on the context that subscribed. */
    public Uni<Void> pause(Duration duration) {
        return Uni.createFrom().emitter(emitter -> {
            Context watcher = vertx.getOrCreateContext();
            long timer = vertx.setTimer(
                    Math.max(1, duration.toMillis()), _ -> watcher.runOnContext(_ -> emitter.complete(null)));
            emitter.onTermination(() -> vertx.cancelTimer(timer));
        });
    }

    void stop(@Observes @Priority(BEFORE_POOLS_CLOSE) ShutdownEvent shutdown) {
        loops.forEach(Loop::stop);
    }

    /** What a future completes with, on the context that subscribed; giving up the watch leaves the future alone. */
    public <T> Uni<T> watch(CompletableFuture<T> outcome) {
        return Uni.createFrom().emitter(emitter -> {
            Context watcher = vertx.getOrCreateContext();
            outcome.whenComplete((item, failure) -> watcher.runOnContext(_ -> {
                if (failure == null) {
                    emitter.complete(item);
                } else {
                    emitter.fail(failure);
                }
            }));
        });
    }

    /** Hibernate Reactive keeps its session with the context, and wants one that no other work shares. */
    private Context newContext() {
        Context root = VertxContext.getRootContext(vertx.getOrCreateContext());
        Context own = VertxContext.createNewDuplicatedContext(root);
        VertxContextSafetyToggle.setContextSafe(own, true);
        return own;
    }
}
