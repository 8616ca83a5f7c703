package bikerental.user.inbound;

import bikerental.kit.background.Background;
import bikerental.kit.grpc.CallDeadline;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.util.function.Supplier;

/** Bounds a caller's wait, while work that calls Keycloak continues after the caller has left. */
@ApplicationScoped
class CallerTimeout {
    /** The time an answer needs to reach the caller before its deadline. */
    private static final Duration RESPONSE_TIME = Duration.ofMillis(50);

    private final Background background;

    CallerTimeout(Background background) {
        this.background = background;
    }

    /** How long the current caller still waits, at most the limit. */
    static Duration upTo(Duration limit) {
        return CallDeadline.remaining()
                .map(left -> left.minus(RESPONSE_TIME))
                .filter(left -> left.compareTo(limit) < 0)
                .orElse(limit);
    }

    /** Starts work detached from its caller. Returns its result, or the fallback after the given time. */
    <T> Uni<T> within(Duration time, Supplier<Uni<T>> work, T fallback) {
        Uni<T> outcome = background.detached(work);
        Uni<T> timedOut = background.pause(time).replaceWith(fallback);
        return Uni.combine().any().of(outcome, timedOut);
    }
}
