package bikerental.kit.events;

import bikerental.kit.grpc.Unavailable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class RetryPolicyTest {
    private static final Unavailable TEMPORARY = new Unavailable("The database is away", new RuntimeException());
    private static final RuntimeException UNEXPECTED = new IllegalStateException();

    private final RetryPolicy retries = new RetryPolicy();

    @Test
    void retriesATemporaryFailureWithoutLimit() {
        assertThat(IntStream.range(0, 100_000)).allMatch(_ -> retries.allows(TEMPORARY));
    }

    @Test
    void doesNotRetryAnUnprocessableEvent() {
        assertThat(retries.allows(new UnprocessableEvent("The message has no value")))
                .isFalse();
    }

    @Test
    void triesAnUnexpectedFailureTenTimesEvenWithTemporaryFailuresBetween() {
        IntStream.range(1, 10).forEach(_ -> {
            assertThat(retries.allows(UNEXPECTED)).isTrue();
            assertThat(retries.allows(TEMPORARY)).isTrue();
        });

        assertThat(retries.allows(UNEXPECTED)).isFalse();
    }

    @Test
    void doublesTheWaitEachTimeUpToFiveSeconds() {
        assertThat(Stream.generate(retries::next).limit(100))
                .startsWith(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400))
                .isSorted()
                .endsWith(Duration.ofSeconds(5));
    }
}
