package bikerental.user.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * A sign-up that was undone. It is never continued and holds no personal data. A login that appears late with its mark
 * is deleted.
 *
 * @param lookAt when to check for such a login
 */
public record UndoneSignUp(SignUpId id, Instant startedAt, Instant lookAt) implements SignUp {
    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);

    /** A late login gets less likely over time: each wait is as long as all previous ones together. */
    public UndoneSignUp lookedFor(Instant now) {
        Duration soFar = Duration.between(startedAt, now);
        return new UndoneSignUp(id, startedAt, now.plus(soFar.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : soFar));
    }
}
