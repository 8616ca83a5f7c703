package bikerental.mypage.watch;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * Limits how many tasks run concurrently. Further tasks wait in a queue, each with its own context, and cannot be
 * cancelled there.
 */
final class ConcurrencyLimit {
    private final Vertx vertx;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int free;

    ConcurrencyLimit(Vertx vertx, int limit) {
        this.vertx = vertx;
        this.free = limit;
    }

    <T> Uni<T> run(Supplier<Uni<T>> task) {
        return acquire().chain(task::get).onTermination().invoke(this::release);
    }

    private Uni<Void> acquire() {
        return Uni.createFrom().emitter(emitter -> {
            Context own = vertx.getOrCreateContext();
            startOrEnqueue(() -> own.runOnContext(_ -> emitter.complete(null)));
        });
    }

    private void startOrEnqueue(Runnable start) {
        synchronized (waiting) {
            if (free == 0) {
                waiting.add(start);
                return;
            }
            free--;
        }
        start.run();
    }

    private void release() {
        Runnable start;
        synchronized (waiting) {
            start = waiting.poll();
            if (start == null) {
                free++;
                return;
            }
        }
        start.run();
    }
}
