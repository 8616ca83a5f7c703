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

/** Runs work detached from its caller: each piece on its own Vert.x context, to its end, even if its caller goes away. */
@ApplicationScoped
public class Background {
    private static final Logger LOG = Logger.getLogger(Background.class);
    private static final int BEFORE_POOLS_CLOSE = 1;

    private final Vertx vertx;
    private final Queue<Loop> loops = new ConcurrentLinkedQueue<>();

    /** Services get the injected instance; tests without Quarkus create their own. */
    public Background(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Starts work now and returns its outcome. Cancelling the returned Uni does not cancel the work. */
    public <T> Uni<T> detached(Supplier<Uni<T>> work) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        newContext()
                .runOnContext(_ -> Uni.createFrom()
                        .deferred(work::get)
                        .subscribe()
                        .with(outcome::complete, outcome::completeExceptionally));
        return watch(outcome);
    }

    /**
     * Starts work now; a failure is logged.
     *
     * @param what the name of the work in the log
     */
    public void start(String what, Supplier<Uni<Void>> work) {
        newContext()
                .runOnContext(_ -> Uni.createFrom()
                        .deferred(work::get)
                        .subscribe()
                        .with(_ -> LOG.debugf("%s finished", what), failure -> LOG.errorf(failure, "%s failed", what)));
    }

    /**
     * Repeats work, one run at a time: after each interval, and when the loop is triggered. Stops with the application.
     *
     * @param name the name of the loop in the log
     */
    public Loop every(String name, Duration interval, Supplier<Uni<Void>> work) {
        Loop loop = new Loop(name, interval, () -> detached(work), vertx);
        loops.add(loop);
        loop.trigger();
        return loop;
    }

    /**
     * Does work once; if it fails, tries again after each interval until it succeeds.
     *
     * @param name the name of the work in the log
     */
    public void untilDone(String name, Duration interval, Supplier<Uni<Void>> work) {
        CompletableFuture<Loop> loop = new CompletableFuture<>();
        loop.complete(every(name, interval, () -> work.get().invoke(() -> loop.thenAccept(Loop::stop))));
    }

    /** Completes after a duration, on the context that subscribed. */
    public Uni<Void> pause(Duration duration) {
        return Uni.createFrom().emitter(emitter -> {
            Context subscriber = vertx.getOrCreateContext();
            long timer = vertx.setTimer(
                    Math.max(1, duration.toMillis()), _ -> subscriber.runOnContext(_ -> emitter.complete(null)));
            emitter.onTermination(() -> vertx.cancelTimer(timer));
        });
    }

    void stop(@Observes @Priority(BEFORE_POOLS_CLOSE) ShutdownEvent shutdown) {
        loops.forEach(Loop::stop);
    }

    /** The result of a future, on the context that subscribed. Cancelling the returned Uni does not cancel the future. */
    public <T> Uni<T> watch(CompletableFuture<T> outcome) {
        return Uni.createFrom().emitter(emitter -> {
            Context subscriber = vertx.getOrCreateContext();
            outcome.whenComplete((item, failure) -> subscriber.runOnContext(_ -> {
                if (failure == null) {
                    emitter.complete(item);
                } else {
                    emitter.fail(failure);
                }
            }));
        });
    }

    /** Hibernate Reactive keeps its session in the context, so no two pieces of work may share one. */
    private Context newContext() {
        Context root = VertxContext.getRootContext(vertx.getOrCreateContext());
        Context own = VertxContext.createNewDuplicatedContext(root);
        VertxContextSafetyToggle.setContextSafe(own, true);
        return own;
    }
}
