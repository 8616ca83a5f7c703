package bikerental.mypage.topics;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Queries topics and consumer groups through Kafka's admin client, which is opened on first use and does not block
 * after that.
 */
@ApplicationScoped
public class TopicAdmin {
    private static final int TIMEOUT_MILLIS = 10_000;

    private final String bootstrapServers;
    private @Nullable Admin admin;

    TopicAdmin(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** The current ends of the committed messages on the topics. */
    public Uni<Map<TopicPartition, Long>> ends(Collection<String> topics) {
        return query(open -> open.describeTopics(topics).allTopicNames())
                .map(described -> described.values().stream()
                        .flatMap(TopicAdmin::partitionsOf)
                        .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest())))
                .flatMap(latest ->
                        query(open -> open.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                                .all()))
                .map(found -> found.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, end -> end.getValue().offset())));
    }

    /** The committed offsets of a group, for each partition that has one. */
    public Uni<Map<TopicPartition, Long>> committed(String group) {
        return query(open -> open.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .map(found -> found.entrySet().stream()
                        .filter(place -> Optional.ofNullable(place.getValue()).isPresent())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, place -> place.getValue().offset())));
    }

    synchronized void close(@Observes ShutdownEvent shutdown) {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }

    private <T> Uni<T> query(Function<Admin, KafkaFuture<T>> query) {
        return Uni.createFrom()
                .item(this::opened)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(open ->
                        Uni.createFrom().completionStage(() -> query.apply(open).toCompletionStage()));
    }

    private synchronized Admin opened() {
        Admin open = admin == null
                ? Admin.create(Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        AdminClientConfig.CLIENT_ID_CONFIG, "mypage-topic-admin",
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS,
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS))
                : admin;
        admin = open;
        return open;
    }

    private static Stream<TopicPartition> partitionsOf(TopicDescription topic) {
        return topic.partitions().stream().map(partition -> new TopicPartition(topic.name(), partition.partition()));
    }
}
