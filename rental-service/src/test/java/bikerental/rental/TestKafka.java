package bikerental.rental;

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

/** Tells and hears events as another service would. */
public final class TestKafka implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers), new StringSerializer(), new ByteArraySerializer());

    /** Tells an event. */
    public void tell(String topic, String key, Message event) {
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
        Instant limit = Instant.now().plus(PATIENCE);
        while (found.size() < count && Instant.now().isBefore(limit)) {
            consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                if (key.equals(message.key())) {
                    found.add(message);
                }
            });
        }
        return found;
    }
}
