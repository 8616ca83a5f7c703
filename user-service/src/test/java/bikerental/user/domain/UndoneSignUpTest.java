package bikerental.user.domain;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class UndoneSignUpTest {
    private static final Instant START = Instant.parse("2026-05-01T08:00:00Z");

    @Test
    void isLookedForEverMoreRarely() {
        UndoneSignUp undone = new UndoneSignUp(SignUpId.random(), START, START);

        assertThat(undone.lookedFor(START.plusSeconds(1)).lookAt())
                .isEqualTo(START.plusSeconds(1).plus(Duration.ofMinutes(1)));
        assertThat(undone.lookedFor(START.plus(Duration.ofHours(1))).lookAt())
                .isEqualTo(START.plus(Duration.ofHours(2)));
    }
}
