package bikerental.edge.peers;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

import java.time.Duration;

/** Waits without blocking a thread, and continues on the Vert.x context of the request. */
final class Pause {
    private Pause() {}

    /** An item after this time, on the context of the subscription. */
    static Uni<Long> of(Duration duration) {
        return Uni.createFrom().emitter(waiting -> {
            Context request = Vertx.currentContext();
            long timer = request.owner()
                    .setTimer(
                            Math.max(1, duration.toMillis()),
                            passed -> request.runOnContext(_ -> waiting.complete(passed)));
            waiting.onTermination(() -> request.owner().cancelTimer(timer));
        });
    }
}
