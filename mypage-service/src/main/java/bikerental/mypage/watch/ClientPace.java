package bikerental.mypage.watch;

import io.grpc.ServerCall;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** How fast the client of a stream takes what it is sent: the way to wait for a slow one instead of piling up messages. */
public final class ClientPace {
    private final ServerCall<?, ?> call;
    private @Nullable Runnable waiting;

    ClientPace(ServerCall<?, ?> call) {
        this.call = call;
    }

    /** Completes when the client has taken what it was sent before. */
    Uni<Void> ready() {
        return Uni.createFrom().emitter(emitter -> {
            synchronized (this) {
                waiting = () -> emitter.complete(null);
            }
            moved();
        });
    }

    /** The client took something. */
    void moved() {
        Runnable next;
        synchronized (this) {
            next = call.isReady() ? waiting : null;
            waiting = next == null ? waiting : null;
        }
        if (next != null) {
            next.run();
        }
    }
}
