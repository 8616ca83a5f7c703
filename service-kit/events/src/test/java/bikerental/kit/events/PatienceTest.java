package bikerental.kit.events;

import bikerental.kit.grpc.Unavailable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class PatienceTest {
    private static final Unavailable PASSING = new Unavailable("The database is away", new RuntimeException());
    private static final RuntimeException UNFORESEEN = new IllegalStateException();

    private final Patience patience = new Patience();

    @Test
    void waitsForAsLongAsAPassingFailureLasts() {
        assertThat(IntStream.range(0, 100_000)).allMatch(_ -> patience.allows(PASSING));
    }

    @Test
    void triesNothingAgainThatCanNeverSucceed() {
        assertThat(patience.allows(new CannotSucceed("The message has no value")))
                .isFalse();
    }

    @Test
    void triesWhatNobodyForesawTenTimesHoweverManyPassingFailuresComeBetween() {
        IntStream.range(1, 10).forEach(_ -> {
            assertThat(patience.allows(UNFORESEEN)).isTrue();
            assertThat(patience.allows(PASSING)).isTrue();
        });

        assertThat(patience.allows(UNFORESEEN)).isFalse();
    }

    @Test
    void waitsTwiceAsLongEachTimeUpToFiveSeconds() {
        assertThat(Stream.generate(patience::next).limit(100))
                .startsWith(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400))
                .isSorted()
                .endsWith(Duration.ofSeconds(5));
    }
}
