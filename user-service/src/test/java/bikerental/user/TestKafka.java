package bikerental.user;

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

import static org.awaitility.Awaitility.await;

/** Publishes and reads messages as the other services do. */
public final class TestKafka implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Map<String, Object> broker = Map.of(
            "bootstrap.servers",
            ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
            "isolation.level",
            "read_committed");
    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer());

    @Override
    public void close() {
        producer.close();
    }

    public void publish(String topic, String key, Message event) {
        send(topic, key, event.getDescriptorForType().getFullName(), event.toByteArray());
    }

    public void send(String topic, String key, String type, byte[] value) {
        Headers headers = CloudEvents.headers(UUID.randomUUID().toString(), type, "/test", key, Instant.now());
        producer.send(new ProducerRecord<>(topic, null, key, value, headers));
        producer.flush();
    }

    /** All messages with the key, oldest first. Waits for at least the given number. */
    public List<ConsumerRecord<String, byte[]>> messages(String topic, String key, int atLeast) {
        List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(TIMEOUT).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> {
                    if (key.equals(message.key())) {
                        messages.add(message);
                    }
                });
                return messages.size() >= atLeast;
            });
        }
        return messages;
    }
}
