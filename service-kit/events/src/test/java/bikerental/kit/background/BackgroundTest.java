package bikerental.kit.background;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.eclipse.microprofile.context.spi.ContextManagerProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

class BackgroundTest {
    private static final Duration PAUSE = Duration.ofMillis(10);

    static {
        // Mutiny looks this up when it is first used, and two threads that do so at the same time fail.
        ContextManagerProvider.instance();
    }

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void retriesWorkUntilItSucceedsAndThenStops() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(1);

        new Background(vertx).untilDone("The work", PAUSE, () -> {
            if (runs.incrementAndGet() < 3) {
                return Uni.createFrom().failure(new IllegalStateException("not yet"));
            }
            done.countDown();
            return Uni.createFrom().voidItem();
        });

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        Thread.sleep(PAUSE.multipliedBy(20));
        assertThat(runs).hasValue(3);
    }
}
