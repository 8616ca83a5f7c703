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

class TurnsTest {
    private final Vertx vertx = Vertx.vertx();
    private final Turns turns = new Turns(vertx, 2);
    private final List<UniEmitter<? super String>> running = new CopyOnWriteArrayList<>();

    @AfterEach
    void closeVertx() {
        vertx.close();
    }

    @Test
    void letsOnlySoManyRunAtOnce() {
        begin(3);

        await().untilAsserted(() -> assertThat(running).hasSize(2));
        running.getFirst().complete("done");
        await().untilAsserted(() -> assertThat(running).hasSize(3));
    }

    @Test
    void afterAFailureTheNextHasItsTurn() {
        begin(3);

        await().untilAsserted(() -> assertThat(running).hasSize(2));
        running.getFirst().fail(new IllegalStateException("broken"));
        await().untilAsserted(() -> assertThat(running).hasSize(3));
    }

    @Test
    void handsOnWhatComesOfIt() {
        UniAssertSubscriber<String> outcome = turns.take(() -> Uni.createFrom().item("page"))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());

        outcome.awaitItem().assertItem("page");
    }

    private void begin(int pieces) {
        for (int i = 0; i < pieces; i++) {
            turns.take(() -> Uni.createFrom().<String>emitter(running::add))
                    .subscribe()
                    .with(_ -> {}, _ -> {});
        }
    }
}
