package bikerental.systemtest.harness;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import static bikerental.systemtest.harness.Waiting.within;

/** How far the services have got with reading. A service's group has its name. */
public final class ConsumerGroups {
    private static final int PATIENCE_S = 20;

    private final Topics topics;
    private final Map<String, Object> settings;

    ConsumerGroups(String bootstrapServers) {
        this.topics = new Topics(bootstrapServers);
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

    /** Whether a service has finished all messages of its topics, and Kafka knows it. */
    public boolean hasFinished(String service) {
        try (Admin admin = Admin.create(settings)) {
            Map<TopicPartition, OffsetAndMetadata> done = offsets(admin, service);
            return done.keySet().stream()
                    .map(TopicPartition::topic)
                    .distinct()
                    .flatMap(topic -> topics.messages(topic).stream())
                    .allMatch(message -> isDone(message, done));
        }
    }

    private static boolean isDone(Topics.Message message, Map<TopicPartition, OffsetAndMetadata> done) {
        OffsetAndMetadata next = done.get(message.partition());
        return next != null && next.offset() > message.offset();
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
