package bikerental.mypage.testing;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.awaitility.Awaitility.await;

/** The consumer groups of other services. */
@ApplicationScoped
public class Groups {
    private static final int PARTITIONS = 6;

    private final Admin admin;

    Groups(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** Moves a group to the end of a topic, as a consumer does: the marker of the last transaction stays unconsumed. */
    public void catchUp(String group, String topic) {
        await().pollDelay(Duration.ZERO)
                .until(() -> ends(topic, IsolationLevel.READ_COMMITTED)
                        .equals(ends(topic, IsolationLevel.READ_UNCOMMITTED)));
        Map<TopicPartition, OffsetAndMetadata> places = ends(topic, IsolationLevel.READ_COMMITTED).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> new OffsetAndMetadata(Math.max(0, end.getValue() - 1))));
        answerOf(admin.alterConsumerGroupOffsets(group, places).all());
    }

    private Map<TopicPartition, Long> ends(String topic, IsolationLevel isolation) {
        Map<TopicPartition, OffsetSpec> latest = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        return answerOf(admin.listOffsets(latest, new ListOffsetsOptions(isolation))
                        .all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static <T> T answerOf(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @PreDestroy
    void close() {
        admin.close();
    }
}
