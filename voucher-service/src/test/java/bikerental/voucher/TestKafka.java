package bikerental.voucher;

import bikerental.kit.events.CloudEvents;
import com.google.protobuf.Message;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Sends and reads events as another service would. */
public final class TestKafka implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers), new StringSerializer(), new ByteArraySerializer());
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", brokers));

    /** Sends an event. */
    public void send(String topic, String key, Message event) {
        send(topic, key, headers(event.getDescriptorForType().getFullName()), event.toByteArray());
    }

    /** Sends anything. */
    public void send(String topic, String key, Headers headers, byte[] value) {
        producer.send(new ProducerRecord<>(topic, null, key, value, headers));
        producer.flush();
    }

    /** The headers of an event of this type. */
    public static Headers headers(String type) {
        return CloudEvents.headers(UUID.randomUUID().toString(), type, "/test", "test", Instant.now());
    }

    /** Removes all members from a consumer group, as Kafka does after missed heartbeats. */
    public void expelAll(String group) {
        answerOf(admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                .all());
    }

    /** The number of members of a stable group; 0 while the group rebalances. */
    public int members(String group) {
        ConsumerGroupDescription description =
                answerOf(admin.describeConsumerGroups(List.of(group)).all()).get(group);
        return description.groupState() == GroupState.STABLE
                ? description.members().size()
                : 0;
    }

    /** The messages under a key, as soon as there are {@code count} of them. */
    public List<ConsumerRecord<String, byte[]>> messages(String topic, String key, int count) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            fromTheBeginning(consumer, topic);
            return poll(consumer, key, count);
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }

    private static <T> T answerOf(KafkaFuture<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    private static void fromTheBeginning(KafkaConsumer<?, ?> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    private static List<ConsumerRecord<String, byte[]>> poll(
            KafkaConsumer<String, byte[]> consumer, String key, int count) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        Instant limit = Instant.now().plus(TIMEOUT);
        while (found.size() < count && Instant.now().isBefore(limit)) {
            consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                if (key.equals(message.key())) {
                    found.add(message);
                }
            });
        }
        if (found.size() < count) {
            throw new AssertionError("Only " + found.size() + " of " + count + " messages arrived");
        }
        return found;
    }
}
