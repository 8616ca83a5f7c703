package bikerental.systemtest.harness;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import static bikerental.systemtest.harness.Waiting.within;

/** How far the services have got with reading. A service's group has its name. */
public final class ConsumerGroups {
    private static final int PATIENCE_S = 20;
    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;

    ConsumerGroups(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Lets a service that does not run read everything again when it is started. */
    public void startOver(String service) {
        try (Admin admin = admin()) {
            within(PATIENCE_S).until(() -> members(admin, service).isEmpty());
            Map<TopicPartition, OffsetAndMetadata> beginnings = offsets(admin, service).keySet().stream()
                    .collect(Collectors.toMap(partition -> partition, _ -> new OffsetAndMetadata(0)));
            get(admin.alterConsumerGroupOffsets(service, beginnings).all());
        }
    }

    /** Whether a service has finished all messages of its topics, and Kafka knows it: after its places come marks of transactions only. */
    public boolean hasFinished(String service) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            Map<TopicPartition, Long> places = places(service, consumer);
            consumer.assign(places.keySet());
            places.forEach(consumer::seek);
            Map<TopicPartition, Long> ends = consumer.endOffsets(places.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (!consumer.poll(POLL).isEmpty()) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Where it goes on in every partition of the topics that it reads: at the beginning of those of which it has finished nothing. */
    private Map<TopicPartition, Long> places(String service, KafkaConsumer<byte[], byte[]> consumer) {
        try (Admin admin = admin()) {
            Map<TopicPartition, OffsetAndMetadata> finished = offsets(admin, service);
            Map<TopicPartition, Long> places = new HashMap<>();
            finished.keySet().stream()
                    .map(TopicPartition::topic)
                    .distinct()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .forEach(partition -> places.put(new TopicPartition(partition.topic(), partition.partition()), 0L));
            finished.forEach((partition, next) -> places.put(partition, next.offset()));
            return places;
        }
    }

    /** The consumers that share a service's partitions at present. */
    public Set<String> members(String service) {
        try (Admin admin = admin()) {
            return members(admin, service);
        }
    }

    /** The state of every service's group, and of how many partitions each of its members has the reading. */
    Map<String, String> states() {
        try (Admin admin = admin()) {
            return get(admin.describeConsumerGroups(BikeRental.CONSUMERS).all()).values().stream()
                    .collect(Collectors.toMap(ConsumerGroupDescription::groupId, ConsumerGroups::state));
        }
    }

    private static String state(ConsumerGroupDescription group) {
        return group.members().stream()
                .map(member -> "%s: %d partitions"
                        .formatted(
                                member.consumerId(),
                                member.assignment().topicPartitions().size()))
                .collect(Collectors.joining(", ", group.groupState() + " [", "]"));
    }

    private static Set<String> members(Admin admin, String service) {
        return get(admin.describeConsumerGroups(List.of(service)).all()).get(service).members().stream()
                .map(MemberDescription::consumerId)
                .collect(Collectors.toSet());
    }

    private static Map<TopicPartition, OffsetAndMetadata> offsets(Admin admin, String service) {
        return get(admin.listConsumerGroupOffsets(service).partitionsToOffsetAndMetadata());
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
