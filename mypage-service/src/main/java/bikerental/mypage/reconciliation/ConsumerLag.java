package bikerental.mypage.reconciliation;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.common.TopicPartition;

import java.util.Map;

/** Which events the consumer groups have not processed yet. */
interface ConsumerLag {
    /** The current ends of the topics. */
    Uni<Map<TopicPartition, Long>> ends();

    /** Whether a group has not yet processed an event before these offsets. */
    Uni<Boolean> isBehind(Map<TopicPartition, Long> offsets);
}
