package bikerental.mypage.reconciliation;

import org.apache.kafka.common.TopicPartition;

import java.time.Instant;
import java.util.Map;

/**
 * A mismatch that may still resolve itself.
 *
 * @param since when its stand time began
 * @param ends the ends of the topics at that time: an event before them may resolve the mismatch
 * @param proven whether it persisted for the stand time and all consumers have caught up
 */
record Candidate(String evidence, Instant since, Map<TopicPartition, Long> ends, boolean proven) {
    Candidate asProven() {
        return new Candidate(evidence, since, ends, true);
    }

    /** Consumers had not caught up: the stand time starts again. */
    Candidate restarted(Instant now, Map<TopicPartition, Long> ends) {
        return new Candidate(evidence, now, ends, false);
    }

    /** A proven candidate stays proven until its mismatch is gone. */
    boolean isStill(Mismatch mismatch) {
        return proven || evidence.equals(mismatch.evidence());
    }
}
