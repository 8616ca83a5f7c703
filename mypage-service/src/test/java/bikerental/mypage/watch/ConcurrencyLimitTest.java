package bikerental.mypage.watch;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ConcurrencyLimitTest {
    private final Vertx vertx = Vertx.vertx();
    private final ConcurrencyLimit limit = new ConcurrencyLimit(vertx, 2);
    private final List<UniEmitter<? super String>> running = new CopyOnWriteArrayList<>();

    @AfterEach
    void closeVertx() {
        vertx.close();
    }

    @Test
    void limitsConcurrentTasks() {
        begin(3);

        await().untilAsserted(() -> assertThat(running).hasSize(2));
        running.getFirst().complete("done");
        await().untilAsserted(() -> assertThat(running).hasSize(3));
    }

    @Test
    void startsTheNextTaskAfterAFailure() {
        begin(3);

        await().untilAsserted(() -> assertThat(running).hasSize(2));
        running.getFirst().fail(new IllegalStateException("broken"));
        await().untilAsserted(() -> assertThat(running).hasSize(3));
    }

    @Test
    void returnsTheResultOfTheTask() {
        UniAssertSubscriber<String> outcome =
                limit.run(() -> Uni.createFrom().item("page")).subscribe().withSubscriber(UniAssertSubscriber.create());

        outcome.awaitItem().assertItem("page");
    }

    private void begin(int pieces) {
        for (int i = 0; i < pieces; i++) {
            limit.run(() -> Uni.createFrom().<String>emitter(running::add))
                    .subscribe()
                    .with(_ -> {}, _ -> {});
        }
    }
}
