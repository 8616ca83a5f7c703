package bikerental.user.inbound;

import bikerental.kit.background.Background;
import bikerental.kit.grpc.CallDeadline;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.util.function.Supplier;

/** Lets work that spans calls to Keycloak go on whether or not its caller still waits. */
@ApplicationScoped
class CallersTime {
    /** What an answer needs to reach its caller before the caller's deadline. */
    private static final Duration WAY_BACK = Duration.ofMillis(50);

    private final Background background;

    CallersTime(Background background) {
        this.background = background;
    }

    /** How long the present caller still waits, or the limit if that is shorter. */
    static Duration upTo(Duration limit) {
        return CallDeadline.remaining()
                .map(left -> left.minus(WAY_BACK))
                .filter(left -> left.compareTo(limit) < 0)
                .orElse(limit);
    }

    /** Starts work apart from its caller and answers with what it comes to, or otherwise when the time is over. */
    <T> Uni<T> within(Duration time, Supplier<Uni<T>> work, T otherwise) {
        Uni<T> outcome = background.detached(work);
        Uni<T> timeIsOver = background.pause(time).replaceWith(otherwise);
        return Uni.combine().any().of(outcome, timeIsOver);
    }
}
