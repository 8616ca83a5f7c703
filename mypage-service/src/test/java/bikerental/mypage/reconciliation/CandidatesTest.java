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

class CandidatesTest {
    private static final Duration STAND_TIME = Duration.ofSeconds(60);
    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);

    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private long end = 10;
    private long consumed = 10;
    private final Candidates candidates = new Candidates(new Topic(), STAND_TIME, new Watch());

    @Test
    void aMismatchDoesNotCountAtFirst() {
        assertThat(check(mismatch("bike", "1"))).isEmpty();
    }

    @Test
    void aMismatchThatPersistsCounts() {
        check(mismatch("bike", "1"));
        pass(STAND_TIME);

        assertThat(check(mismatch("bike", "1"))).containsExactly("bike");
    }

    @Test
    void theStandTimeMustHaveElapsed() {
        check(mismatch("bike", "1"));
        pass(STAND_TIME.minusMillis(1));

        assertThat(check(mismatch("bike", "1"))).isEmpty();
    }

    @Test
    void aDifferentMismatchOfTheSameAggregateStartsAgain() {
        check(mismatch("bike", "1"));
        pass(STAND_TIME);
        assertThat(check(mismatch("bike", "2"))).isEmpty();

        pass(STAND_TIME);
        assertThat(check(mismatch("bike", "2"))).containsExactly("bike");
    }

    @Test
    void aMismatchThatWasResolvedStartsAgain() {
        check(mismatch("bike", "1"));
        check();
        pass(STAND_TIME);

        assertThat(check(mismatch("bike", "1"))).isEmpty();
    }

    @Test
    void aMissingAggregateIsForgotten() {
        check(mismatch("bike", "1"));
        seen(new Snapshot("bicycle", false, List.of("tandem"), List.of()));
        pass(STAND_TIME);

        assertThat(check(mismatch("bike", "1"))).isEmpty();
    }

    @Test
    void aSnapshotOfOtherAggregatesForgetsNothing() {
        check(mismatch("bike", "1"));
        pass(STAND_TIME);
        seen(new Snapshot("bike", true, List.of("tandem"), List.of()));
        seen(new Snapshot("", false, List.of("bicycle"), List.of()));

        assertThat(check(mismatch("bike", "1"))).containsExactly("bike");
    }

    @Test
    void whileAConsumerLagsTheStandTimeStartsAgain() {
        consumed = 9;
        check(mismatch("bike", "1"));
        pass(STAND_TIME);
        assertThat(check(mismatch("bike", "1"))).isEmpty();

        consumed = 10;
        assertThat(check(mismatch("bike", "1"))).isEmpty();
        pass(STAND_TIME);
        assertThat(check(mismatch("bike", "1"))).containsExactly("bike");
    }

    @Test
    void laterEventsDoNotDelayTheProof() {
        check(mismatch("bike", "1"));
        end = 20;
        pass(STAND_TIME);

        assertThat(check(mismatch("bike", "1"))).containsExactly("bike");
    }

    @Test
    void aProvenMismatchStaysProvenUntilItIsResolved() {
        check(mismatch("bike", "1"));
        pass(STAND_TIME);
        check(mismatch("bike", "1"));

        assertThat(check(mismatch("bike", "2"))).containsExactly("bike");
        check();
        assertThat(check(mismatch("bike", "2"))).isEmpty();
    }

    private static Mismatch mismatch(String aggregate, String evidence) {
        return new Mismatch(aggregate, evidence);
    }

    private Set<String> check(Mismatch... mismatches) {
        return seen(new Snapshot("", true, List.of("bike"), List.of(mismatches)));
    }

    private Set<String> seen(Snapshot snapshot) {
        return candidates.proven(snapshot).await().indefinitely();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    /** One partition that one group hears. */
    private final class Topic implements ConsumerLag {
        @Override
        public Uni<Map<TopicPartition, Long>> ends() {
            return Uni.createFrom().item(Map.of(PARTITION, end));
        }

        @Override
        public Uni<Boolean> isBehind(Map<TopicPartition, Long> offsets) {
            return Uni.createFrom().item(consumed < offsets.getOrDefault(PARTITION, 0L));
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
