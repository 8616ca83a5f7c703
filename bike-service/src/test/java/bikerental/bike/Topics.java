package bikerental.bike;

import bikerental.kit.events.CloudEvents;
import com.google.protobuf.Message;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

/** Direct access to the topics. */
@ApplicationScoped
public class Topics {
    private final String bootstrapServers;

    Topics(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Sends an event as its service would. */
    public void send(String topic, String key, Message event) {
        send(topic, key, event.getDescriptorForType().getFullName(), event.toByteArray());
    }

    public void send(String topic, String key, String type, byte[] value) {
        Headers headers = CloudEvents.headers(UUID.randomUUID().toString(), type, "/test", key, Instant.now());
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, null, key, value, headers))
                    .get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Reads a topic from its beginning until enough messages with a key have arrived. */
    public List<ConsumerRecord<String, byte[]>> read(String topic, String key, int enough) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readUntilEnough(consumer, found -> key.equals(found.key()), enough);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> readUntilEnough(
            KafkaConsumer<String, byte[]> consumer, Predicate<ConsumerRecord<String, byte[]>> wanted, int enough) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        Instant limit = Instant.now().plusSeconds(30);
        while (found.size() < enough) {
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("Only " + found.size() + " of " + enough + " messages arrived");
            }
            for (ConsumerRecord<String, byte[]> next : consumer.poll(Duration.ofMillis(200))) {
                if (wanted.test(next)) {
                    found.add(next);
                }
            }
        }
        return found;
    }
}
