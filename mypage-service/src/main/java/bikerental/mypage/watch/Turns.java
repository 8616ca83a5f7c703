package bikerental.mypage.watch;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;

/** Lets a few pieces of work run at once and the others wait in line, each on its own context. Work in line cannot be cancelled. */
final class Turns {
    private final Vertx vertx;
    private final Queue<Runnable> line = new ArrayDeque<>();
    private int free;

    Turns(Vertx vertx, int atOnce) {
        this.vertx = vertx;
        this.free = atOnce;
    }

    <T> Uni<T> take(Supplier<Uni<T>> work) {
        return turn().chain(work::get).onTermination().invoke(this::next);
    }

    private Uni<Void> turn() {
        return Uni.createFrom().emitter(emitter -> {
            Context own = vertx.getOrCreateContext();
            enter(() -> own.runOnContext(_ -> emitter.complete(null)));
        });
    }

    private void enter(Runnable begin) {
        synchronized (line) {
            if (free == 0) {
                line.add(begin);
                return;
            }
            free--;
        }
        begin.run();
    }

    private void next() {
        Runnable begin;
        synchronized (line) {
            begin = line.poll();
            if (begin == null) {
                free++;
                return;
            }
        }
        begin.run();
    }
}
