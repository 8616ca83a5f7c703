package bikerental.mypage.reconciliation;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.common.TopicPartition;

import java.util.Map;

/** What services have said, and not everybody has heard who has to. */
interface Unheard {
    /** Where the topics end now. */
    Uni<Map<TopicPartition, Long>> ends();

    /** Whether anybody has still to hear an event that lies before these places. */
    Uni<Boolean> isSomethingBefore(Map<TopicPartition, Long> places);
}
