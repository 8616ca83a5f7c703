package bikerental.mypage.testing;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
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

/** The topics, from the other services' side. */
@ApplicationScoped
public class Topics {
    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;

    Topics(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "transactional.id", "test"),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    /** Puts onto their topics what happened; all of it lies there when this returns. */
    public void carry(Happening... happenings) {
        carry(List.of(happenings));
    }

    public void carry(List<Happening> happenings) {
        carryAtOnce(happenings.stream().map(Happening::onTopic).toList());
    }

    /** In one transaction, so that a consumer gets all of it in one batch. */
    public void carryAtOnce(List<ProducerRecord<String, byte[]>> records) {
        producer.beginTransaction();
        records.forEach(producer::send);
        producer.commitTransaction();
    }

    /** All messages of a topic with one partition. */
    public List<ConsumerRecord<String, byte[]>> all(String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            Instant limit = Instant.now().plusSeconds(30);
            while (consumer.position(partition) < end) {
                if (Instant.now().isAfter(limit)) {
                    throw new AssertionError("Only " + found.size() + " messages of " + topic + " arrived");
                }
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
