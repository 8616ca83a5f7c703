package bikerental.mypage.reconciliation;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class SuspectsTest {
    private static final Duration STAND_TIME = Duration.ofSeconds(60);
    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);

    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private long end = 10;
    private long heard = 10;
    private final Suspects suspects = new Suspects(new Topic(), STAND_TIME, new Watch());

    @Test
    void aMismatchDoesNotCountAtFirst() {
        assertThat(see(mismatch("bike", "1"))).isEmpty();
    }

    @Test
    void aMismatchThatHasStoodCounts() {
        see(mismatch("bike", "1"));
        pass(STAND_TIME);

        assertThat(see(mismatch("bike", "1"))).containsExactly("bike");
    }

    @Test
    void theTimeHasToBeOver() {
        see(mismatch("bike", "1"));
        pass(STAND_TIME.minusMillis(1));

        assertThat(see(mismatch("bike", "1"))).isEmpty();
    }

    @Test
    void anotherMismatchOfTheSameAggregateBeginsAnew() {
        see(mismatch("bike", "1"));
        pass(STAND_TIME);
        assertThat(see(mismatch("bike", "2"))).isEmpty();

        pass(STAND_TIME);
        assertThat(see(mismatch("bike", "2"))).containsExactly("bike");
    }

    @Test
    void whatWasWholeInBetweenBeginsAnew() {
        see(mismatch("bike", "1"));
        see();
        pass(STAND_TIME);

        assertThat(see(mismatch("bike", "1"))).isEmpty();
    }

    @Test
    void whatIsNoLongerThereIsForgotten() {
        see(mismatch("bike", "1"));
        seen(new Sight("bicycle", false, List.of("tandem"), List.of()));
        pass(STAND_TIME);

        assertThat(see(mismatch("bike", "1"))).isEmpty();
    }

    @Test
    void aLookAtOthersForgetsNothing() {
        see(mismatch("bike", "1"));
        pass(STAND_TIME);
        seen(new Sight("bike", true, List.of("tandem"), List.of()));
        seen(new Sight("", false, List.of("bicycle"), List.of()));

        assertThat(see(mismatch("bike", "1"))).containsExactly("bike");
    }

    @Test
    void whileSomebodyHasNotHeardTheTimeBeginsAnew() {
        heard = 9;
        see(mismatch("bike", "1"));
        pass(STAND_TIME);
        assertThat(see(mismatch("bike", "1"))).isEmpty();

        heard = 10;
        assertThat(see(mismatch("bike", "1"))).isEmpty();
        pass(STAND_TIME);
        assertThat(see(mismatch("bike", "1"))).containsExactly("bike");
    }

    @Test
    void whatWasSaidLaterDoesNotExcuse() {
        see(mismatch("bike", "1"));
        end = 20;
        pass(STAND_TIME);

        assertThat(see(mismatch("bike", "1"))).containsExactly("bike");
    }

    @Test
    void whatIsProvenStaysSoUntilItIsWhole() {
        see(mismatch("bike", "1"));
        pass(STAND_TIME);
        see(mismatch("bike", "1"));

        assertThat(see(mismatch("bike", "2"))).containsExactly("bike");
        see();
        assertThat(see(mismatch("bike", "2"))).isEmpty();
    }

    private static Mismatch mismatch(String aggregate, String evidence) {
        return new Mismatch(aggregate, evidence);
    }

    private Set<String> see(Mismatch... mismatches) {
        return seen(new Sight("", true, List.of("bike"), List.of(mismatches)));
    }

    private Set<String> seen(Sight sight) {
        return suspects.proven(sight).await().indefinitely();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    /** One partition that one group hears. */
    private final class Topic implements Unheard {
        @Override
        public Uni<Map<TopicPartition, Long>> ends() {
            return Uni.createFrom().item(Map.of(PARTITION, end));
        }

        @Override
        public Uni<Boolean> isSomethingBefore(Map<TopicPartition, Long> places) {
            return Uni.createFrom().item(heard < places.getOrDefault(PARTITION, 0L));
        }
    }

    /** Shows the time of the test. */
    private final class Watch extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
