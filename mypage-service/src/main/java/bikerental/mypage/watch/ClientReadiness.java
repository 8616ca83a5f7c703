package bikerental.mypage.watch;

import io.grpc.ServerCall;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/**
 * Whether the client of a stream is ready for more: lets the stream wait for a slow client instead of buffering
 * messages.
 */
public final class ClientReadiness {
    private final ServerCall<?, ?> call;
    private @Nullable Runnable waiting;

    ClientReadiness(ServerCall<?, ?> call) {
        this.call = call;
    }

    /** Completes when the client has received the previous messages. */
    Uni<Void> ready() {
        return Uni.createFrom().emitter(emitter -> {
            synchronized (this) {
                waiting = () -> emitter.complete(null);
            }
            changed();
        });
    }

    /** The client may have become ready. */
    void changed() {
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
