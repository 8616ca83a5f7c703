package bikerental.mypage.reconciliation;

import org.apache.kafka.common.TopicPartition;

import java.time.Instant;
import java.util.Map;

/**
 * A mismatch that may yet pass.
 *
 * @param since when it began to stand
 * @param places where the topics ended then: what lies before them may be what makes it pass
 * @param proven whether it has stood long enough, with nothing left to be heard
 */
record Suspect(String evidence, Instant since, Map<TopicPartition, Long> places, boolean proven) {
    Suspect inProof() {
        return new Suspect(evidence, since, places, true);
    }

    /** There was something to be heard: its time begins anew. */
    Suspect anew(Instant now, Map<TopicPartition, Long> ends) {
        return new Suspect(evidence, now, ends, false);
    }

    /** One that is proven stays so, however it changes, until it is whole. */
    boolean isStill(Mismatch mismatch) {
        return proven || evidence.equals(mismatch.evidence());
    }
}
