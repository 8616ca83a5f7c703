package bikerental.user.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * A sign-up that was given up. It is never carried on, it holds nothing personal, and a login that turns up late with its mark is
 * deleted.
 *
 * @param lookAt when to look for such a login
 */
public record UndoneSignUp(SignUpId id, Instant startedAt, Instant lookAt) implements SignUp {
    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);

    /** The later it is, the less likely a login still turns up: each wait is as long as all before it. */
    public UndoneSignUp lookedFor(Instant now) {
        Duration soFar = Duration.between(startedAt, now);
        return new UndoneSignUp(id, startedAt, now.plus(soFar.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : soFar));
    }
}
