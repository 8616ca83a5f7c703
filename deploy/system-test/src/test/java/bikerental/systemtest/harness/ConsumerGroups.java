package bikerental.systemtest.harness;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
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

    /** How many messages a service has not finished. */
    public long lag(String service) {
        try (Admin admin = Admin.create(settings)) {
            Map<TopicPartition, OffsetAndMetadata> offsets = offsets(admin, service);
            var ends = get(admin.listOffsets(offsets.keySet().stream()
                            .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest())))
                    .all());
            return offsets.entrySet().stream()
                    .mapToLong(offset -> ends.get(offset.getKey()).offset()
                            - offset.getValue().offset())
                    .sum();
        }
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
