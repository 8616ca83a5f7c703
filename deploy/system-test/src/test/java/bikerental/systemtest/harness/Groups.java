package bikerental.systemtest.harness;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/** How far the services' consumer groups have come. */
public final class Groups {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> settings;

    Groups(String bootstrapServers) {
        this.settings = Map.of("bootstrap.servers", bootstrapServers);
    }

    /** Whether there is no message that the group has not acknowledged: between its places and the ends lie marks of transactions only. */
    public boolean hasHeardEverything(String group) {
        Map<TopicPartition, Long> places = places(group);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
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

    /** Lets a group whose members have all left begin at the first message again, in every partition of which it has heard. */
    public void beginAnew(String group) {
        Map<TopicPartition, OffsetAndMetadata> beginning = places(group).keySet().stream()
                .collect(Collectors.toMap(partition -> partition, _ -> new OffsetAndMetadata(0)));
        try (Admin admin = Admin.create(settings)) {
            admin.alterConsumerGroupOffsets(group, beginning).all().get();
        } catch (ExecutionException e) {
            throw new AssertionError("Group " + group + " does not begin anew", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The consumers that share a group's partitions at present. */
    public Set<String> members(String group) {
        try (Admin admin = Admin.create(settings)) {
            return admin.describeConsumerGroups(List.of(group)).describedGroups().get(group).get().members().stream()
                    .map(MemberDescription::consumerId)
                    .collect(Collectors.toSet());
        } catch (ExecutionException e) {
            throw new AssertionError("Group " + group + " is not known", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Map<TopicPartition, Long> places(String group) {
        try (Admin admin = Admin.create(settings)) {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, place -> place.getValue().offset()));
        } catch (ExecutionException e) {
            throw new AssertionError("Group " + group + " is not known", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        settings.get("bootstrap.servers"),
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
