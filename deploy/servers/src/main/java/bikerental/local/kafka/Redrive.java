package bikerental.local.kafka;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Hands a service its dead letters again, in order, each once. Messages and how far they have been handed are written in one Kafka
 * transaction, and whoever begins fences whoever has not ended: however often it is repeated, whatever crashes, nothing is handed twice.
 */
public final class Redrive implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PATIENCE_MS = Math.toIntExact(PATIENCE.toMillis());

    /** What the failure strategy of the consumer added. */
    private static final String REASON_HEADERS = "dead-letter-";

    private final ConsumerGroupMetadata group;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    public Redrive(String bootstrapServers, String service) {
        String name = "bikerental.redrive." + service;
        group = new ConsumerGroupMetadata(name);
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG, name,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MS,
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 2 * PATIENCE_MS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        name,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        PATIENCE_MS),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Before it asks how far the others came. */
    public void begin() {
        producer.initTransactions();
    }

    /** Hands on what has not been handed yet; how many messages that were. */
    public int hand(ConsumedTopic topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.deadLetters()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        int handed = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            handed += hand(polled(), topic.redrive());
        }
        return handed;
    }

    private ConsumerRecords<byte[], byte[]> polled() {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(PATIENCE);
        if (records.isEmpty()) {
            throw new TimeoutException("No message came for " + PATIENCE.toSeconds() + " s");
        }
        return records;
    }

    private int hand(ConsumerRecords<byte[], byte[]> records, String target) {
        producer.beginTransaction();
        records.forEach(record -> producer.send(again(record, target)));
        producer.sendOffsetsToTransaction(records.nextOffsets(), group);
        producer.commitTransaction();
        return records.count();
    }

    private static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> letter, String target) {
        List<Header> headers = StreamSupport.stream(letter.headers().spliterator(), false)
                .filter(header -> !header.key().startsWith(REASON_HEADERS))
                .toList();
        return new ProducerRecord<>(target, null, letter.key(), letter.value(), headers);
    }

    /** What was begun and not ended is undone. */
    @Override
    public void close() {
        producer.close(PATIENCE);
        consumer.close();
    }
}
