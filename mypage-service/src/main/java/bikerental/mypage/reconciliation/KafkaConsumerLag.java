package bikerental.mypage.reconciliation;

import bikerental.mypage.topics.TopicAdmin;
import bikerental.mypage.topics.TopicReader;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The lag of consumer groups on Kafka. A committed offset alone is not enough: it stays before transaction markers and
 * aborted messages until the next event arrives. So the messages between the committed offset and the end are read.
 */
@ApplicationScoped
class KafkaConsumerLag implements ConsumerLag {
    private final Map<String, List<String>> groups;
    private final TopicAdmin admin;
    private final String bootstrapServers;

    KafkaConsumerLag(
            ReconciliationConfig config,
            TopicAdmin admin,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.groups = config.consumers();
        this.admin = admin;
        this.bootstrapServers = bootstrapServers;
    }

    @Override
    public Uni<Map<TopicPartition, Long>> ends() {
        Set<String> topics = groups.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return admin.ends(topics);
    }

    @Override
    public Uni<Boolean> isBehind(Map<TopicPartition, Long> offsets) {
        return Multi.createFrom()
                .iterable(groups.entrySet())
                .onItem()
                .transformToUniAndConcatenate(group -> admin.committed(group.getKey())
                        .map(committed -> behind(committed, onTopics(group.getValue(), offsets))))
                .collect()
                .in(HashMap<TopicPartition, Long>::new, KafkaConsumerLag::keepTheEarliest)
                .flatMap(from -> from.isEmpty() ? Uni.createFrom().item(false) : hasMessagesBetween(from, offsets));
    }

    private static Map<TopicPartition, Long> onTopics(List<String> topics, Map<TopicPartition, Long> offsets) {
        return offsets.entrySet().stream()
                .filter(offset -> topics.contains(offset.getKey().topic()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * The group's offsets in the partitions where it is behind; without a committed offset it starts at the beginning.
     */
    private static Map<TopicPartition, Long> behind(
            Map<TopicPartition, Long> committed, Map<TopicPartition, Long> offsets) {
        return offsets.entrySet().stream()
                .filter(offset -> committed.getOrDefault(offset.getKey(), 0L) < offset.getValue())
                .collect(Collectors.toMap(Map.Entry::getKey, offset -> committed.getOrDefault(offset.getKey(), 0L)));
    }

    private static void keepTheEarliest(Map<TopicPartition, Long> earliest, Map<TopicPartition, Long> others) {
        others.forEach((partition, offset) -> earliest.merge(partition, offset, Math::min));
    }

    private Uni<Boolean> hasMessagesBetween(Map<TopicPartition, Long> from, Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, Long> to =
                from.keySet().stream().collect(Collectors.toMap(partition -> partition, offsets::get));
        return TopicReader.from(bootstrapServers, from)
                .flatMap(log -> search(log, to).onTermination().call(log::close));
    }

    private static Uni<Boolean> search(TopicReader log, Map<TopicPartition, Long> to) {
        return log.nextBefore(to)
                .flatMap(messages -> messages.isEmpty()
                        ? Uni.createFrom().item(false)
                        : containsOneBefore(to, messages.get())
                                ? Uni.createFrom().item(true)
                                : search(log, to));
    }

    private static boolean containsOneBefore(
            Map<TopicPartition, Long> to, Iterable<ConsumerRecord<String, byte[]>> messages) {
        return StreamSupport.stream(messages.spliterator(), false)
                .anyMatch(message -> message.offset()
                        < to.getOrDefault(new TopicPartition(message.topic(), message.partition()), 0L));
    }
}
