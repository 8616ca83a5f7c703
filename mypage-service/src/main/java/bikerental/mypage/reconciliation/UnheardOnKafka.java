package bikerental.mypage.reconciliation;

import bikerental.mypage.topics.TopicAdmin;
import bikerental.mypage.topics.TopicLog;
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
 * What lies on Kafka's topics and was not yet heard by all consumer groups that have to. A group's place alone does not tell: it stays
 * behind the marks that end Kafka's transactions, and behind what was aborted, until the next event comes. So what lies between is read.
 */
@ApplicationScoped
class UnheardOnKafka implements Unheard {
    private final Map<String, List<String>> hearers;
    private final TopicAdmin admin;
    private final String bootstrapServers;

    UnheardOnKafka(
            ReconciliationConfig config,
            TopicAdmin admin,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.hearers = config.hearers();
        this.admin = admin;
        this.bootstrapServers = bootstrapServers;
    }

    @Override
    public Uni<Map<TopicPartition, Long>> ends() {
        Set<String> topics = hearers.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return admin.ends(topics);
    }

    @Override
    public Uni<Boolean> isSomethingBefore(Map<TopicPartition, Long> places) {
        return Multi.createFrom()
                .iterable(hearers.entrySet())
                .onItem()
                .transformToUniAndConcatenate(hearer -> admin.committed(hearer.getKey())
                        .map(committed -> behind(committed, onTopics(hearer.getValue(), places))))
                .collect()
                .in(HashMap<TopicPartition, Long>::new, UnheardOnKafka::keepTheEarliest)
                .flatMap(from -> from.isEmpty() ? Uni.createFrom().item(false) : isAnythingBetween(from, places));
    }

    private static Map<TopicPartition, Long> onTopics(List<String> topics, Map<TopicPartition, Long> places) {
        return places.entrySet().stream()
                .filter(place -> topics.contains(place.getKey().topic()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Where a group stands in the partitions in which it has not come so far; who has heard nothing stands at the beginning. */
    private static Map<TopicPartition, Long> behind(
            Map<TopicPartition, Long> committed, Map<TopicPartition, Long> places) {
        return places.entrySet().stream()
                .filter(place -> committed.getOrDefault(place.getKey(), 0L) < place.getValue())
                .collect(Collectors.toMap(Map.Entry::getKey, place -> committed.getOrDefault(place.getKey(), 0L)));
    }

    private static void keepTheEarliest(Map<TopicPartition, Long> earliest, Map<TopicPartition, Long> others) {
        others.forEach((partition, place) -> earliest.merge(partition, place, Math::min));
    }

    private Uni<Boolean> isAnythingBetween(Map<TopicPartition, Long> from, Map<TopicPartition, Long> places) {
        Map<TopicPartition, Long> to =
                from.keySet().stream().collect(Collectors.toMap(partition -> partition, places::get));
        return TopicLog.from(bootstrapServers, from)
                .flatMap(log -> search(log, to).onTermination().call(log::close));
    }

    private static Uni<Boolean> search(TopicLog log, Map<TopicPartition, Long> to) {
        return log.nextBefore(to)
                .flatMap(messages -> messages.isEmpty()
                        ? Uni.createFrom().item(false)
                        : liesBefore(to, messages.get()) ? Uni.createFrom().item(true) : search(log, to));
    }

    private static boolean liesBefore(Map<TopicPartition, Long> to, Iterable<ConsumerRecord<String, byte[]>> messages) {
        return StreamSupport.stream(messages.spliterator(), false)
                .anyMatch(message -> message.offset()
                        < to.getOrDefault(new TopicPartition(message.topic(), message.partition()), 0L));
    }
}
