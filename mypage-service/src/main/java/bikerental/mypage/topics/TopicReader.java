package bikerental.mypage.topics;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Reads committed messages of topics from any offset. It joins no consumer group, so it does not disturb the running
 * consumers. The Kafka client blocks, so it has its own thread.
 */
public final class TopicReader {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int MAX_EMPTY_POLLS = 100;

    private final ExecutorService thread;
    private final KafkaConsumer<String, byte[]> consumer;
    private int emptyPolls;

    private TopicReader(ExecutorService thread, KafkaConsumer<String, byte[]> consumer) {
        this.thread = thread;
        this.consumer = consumer;
    }

    /** Reads from the beginning of the topics. */
    public static Uni<TopicReader> fromTheBeginning(String bootstrapServers, List<String> topics) {
        return open(bootstrapServers).call(log -> log.begin(topics));
    }

    /** Reads from the given offsets. */
    public static Uni<TopicReader> from(String bootstrapServers, Map<TopicPartition, Long> offsets) {
        return open(bootstrapServers).call(log -> log.begin(offsets));
    }

    /** The current ends of the partitions. */
    public Uni<Map<TopicPartition, Long>> ends() {
        return onOwnThread(() -> consumer.endOffsets(consumer.assignment()));
    }

    /** The next messages, possibly none yet; empty once the offsets are reached. */
    public Uni<Optional<ConsumerRecords<String, byte[]>>> nextBefore(Map<TopicPartition, Long> offsets) {
        return onOwnThread(() -> hasReached(offsets) ? Optional.empty() : Optional.of(poll()));
    }

    /** Closes the connection to Kafka. */
    public Uni<Void> close() {
        return onOwnThread(() -> {
                    consumer.close(CLOSE_LIMIT);
                    return true;
                })
                .onTermination()
                .invoke(thread::shutdown)
                .replaceWithVoid();
    }

    private static Uni<TopicReader> open(String bootstrapServers) {
        ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("topic-reader").factory());
        return Uni.createFrom()
                .voidItem()
                .emitOn(thread)
                .map(_ -> new TopicReader(thread, consumer(bootstrapServers)))
                .onFailure()
                .invoke(thread::shutdown);
    }

    private static KafkaConsumer<String, byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "mypage-topic-reader",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        1_000,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        TIMEOUT_MILLIS,
                        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        TIMEOUT_MILLIS),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private Uni<Void> begin(List<String> topics) {
        return onOwnThread(() -> {
                    consumer.assign(partitionsOf(topics));
                    consumer.seekToBeginning(consumer.assignment());
                    return true;
                })
                .onFailure()
                .call(this::close)
                .replaceWithVoid();
    }

    private Uni<Void> begin(Map<TopicPartition, Long> offsets) {
        return onOwnThread(() -> {
                    consumer.assign(offsets.keySet());
                    offsets.forEach(consumer::seek);
                    return true;
                })
                .replaceWithVoid();
    }

    private List<TopicPartition> partitionsOf(List<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private boolean hasReached(Map<TopicPartition, Long> offsets) {
        return offsets.entrySet().stream().allMatch(offset -> consumer.position(offset.getKey()) >= offset.getValue());
    }

    /** When the broker is gone, the client waits without an error. */
    private ConsumerRecords<String, byte[]> poll() {
        ConsumerRecords<String, byte[]> messages = consumer.poll(POLL);
        emptyPolls = messages.isEmpty() ? emptyPolls + 1 : 0;
        if (emptyPolls > MAX_EMPTY_POLLS) {
            throw new KafkaException("Kafka returned no messages for " + POLL.multipliedBy(MAX_EMPTY_POLLS));
        }
        return messages;
    }

    private <T> Uni<T> onOwnThread(Supplier<T> work) {
        return Uni.createFrom().voidItem().emitOn(thread).map(_ -> work.get());
    }
}
