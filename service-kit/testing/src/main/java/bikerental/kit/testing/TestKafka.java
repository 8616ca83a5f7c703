package bikerental.kit.testing;

import bikerental.kit.events.CloudEvents;
import com.google.protobuf.Message;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
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
import java.util.concurrent.ExecutionException;

/** Sends and reads events as another service would. */
public final class TestKafka implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers), new StringSerializer(), new ByteArraySerializer());

    /** Sends an event. */
    public void send(String topic, String key, Message event) {
        send(topic, key, event.getDescriptorForType().getFullName(), event.toByteArray());
    }

    /** Sends any bytes as an event of a type. */
    public void send(String topic, String key, String type, byte[] value) {
        send(topic, key, CloudEvents.headers(UUID.randomUUID().toString(), type, "/test", key, Instant.now()), value);
    }

    /** Sends any message, and fails if Kafka does not accept it. */
    public void send(String topic, String key, Headers headers, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(topic, null, key, value, headers))
                    .get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    /** The committed messages under a key, oldest first, once there are {@code count}; fails if they do not arrive. */
    public List<ConsumerRecord<String, byte[]>> messages(String topic, String key, int count) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return poll(consumer, key, count);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private static List<ConsumerRecord<String, byte[]>> poll(
            KafkaConsumer<String, byte[]> consumer, String key, int count) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        Instant limit = Instant.now().plus(LIMIT);
        while (found.size() < count) {
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("Only " + found.size() + " of " + count + " messages arrived");
            }
            consumer.poll(Duration.ofMillis(100)).forEach(message -> {
                if (key.equals(message.key())) {
                    found.add(message);
                }
            });
        }
        return found;
    }
}
