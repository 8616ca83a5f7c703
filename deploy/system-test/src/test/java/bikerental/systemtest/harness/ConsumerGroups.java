package bikerental.systemtest.harness;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

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

    private final Map<String, Object> settings;

    ConsumerGroups(String bootstrapServers) {
        this.settings = Map.of("bootstrap.servers", bootstrapServers);
    }

    /** Lets a service that does not run read everything again when it is started. */
    public void startOver(String service) {
        try (Admin admin = Admin.create(settings)) {
            within(PATIENCE_S).until(() -> isEmpty(admin, service));
            Map<TopicPartition, OffsetAndMetadata> beginnings = offsets(admin, service).keySet().stream()
                    .collect(Collectors.toMap(partition -> partition, _ -> new OffsetAndMetadata(0)));
            get(admin.alterConsumerGroupOffsets(service, beginnings).all());
        }
    }

    /** Whether a service has finished all that its topics hold, and Kafka knows it. Behind the last message of a transaction lies its end. */
    public boolean hasFinished(String service) {
        try (Admin admin = Admin.create(settings)) {
            Map<TopicPartition, OffsetAndMetadata> done = offsets(admin, service);
            return ends(admin, done.keySet()).entrySet().stream()
                    .allMatch(end -> end.getValue() - 1 <= offset(done.get(end.getKey())));
        }
    }

    /** The ends of all partitions of the topics that these belong to. */
    private static Map<TopicPartition, Long> ends(Admin admin, Set<TopicPartition> some) {
        List<String> topics =
                some.stream().map(TopicPartition::topic).distinct().toList();
        Map<TopicPartition, OffsetSpec> all = get(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        return get(admin.listOffsets(all).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static long offset(@Nullable OffsetAndMetadata done) {
        return done == null ? 0 : done.offset();
    }

    private static boolean isEmpty(Admin admin, String service) {
        return get(admin.describeConsumerGroups(List.of(service)).all())
                .get(service)
                .members()
                .isEmpty();
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
}
