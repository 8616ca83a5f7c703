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
 * What was committed to some topics, read from any place. It belongs to no consumer group, so that nobody who serves is disturbed. The
 * client blocks, so it has a thread of its own.
 */
public final class TopicLog {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int LONGEST_SILENCE = 100;

    private final ExecutorService thread;
    private final KafkaConsumer<String, byte[]> consumer;
    private int silence;

    private TopicLog(ExecutorService thread, KafkaConsumer<String, byte[]> consumer) {
        this.thread = thread;
        this.consumer = consumer;
    }

    /** From the beginning of the topics. */
    public static Uni<TopicLog> fromTheBeginning(String bootstrapServers, List<String> topics) {
        return open(bootstrapServers).call(log -> log.begin(topics));
    }

    /** From certain places on, in certain partitions. */
    public static Uni<TopicLog> from(String bootstrapServers, Map<TopicPartition, Long> places) {
        return open(bootstrapServers).call(log -> log.begin(places));
    }

    /** Where the partitions end now. */
    public Uni<Map<TopicPartition, Long>> ends() {
        return onOwnThread(() -> consumer.endOffsets(consumer.assignment()));
    }

    /** Some more messages, perhaps none yet; nothing at all once the places are reached. */
    public Uni<Optional<ConsumerRecords<String, byte[]>>> nextBefore(Map<TopicPartition, Long> places) {
        return onOwnThread(() -> hasReached(places) ? Optional.empty() : Optional.of(poll()));
    }

    /** Leaves Kafka. */
    public Uni<Void> close() {
        return onOwnThread(() -> {
                    consumer.close(CLOSE_LIMIT);
                    return true;
                })
                .onTermination()
                .invoke(thread::shutdown)
                .replaceWithVoid();
    }

    private static Uni<TopicLog> open(String bootstrapServers) {
        ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("topic-log").factory());
        return Uni.createFrom()
                .voidItem()
                .emitOn(thread)
                .map(_ -> new TopicLog(thread, consumer(bootstrapServers)))
                .onFailure()
                .invoke(thread::shutdown);
    }

    private static KafkaConsumer<String, byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "mypage-topic-log",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        1_000,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        PATIENCE_MILLIS,
                        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        PATIENCE_MILLIS),
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

    private Uni<Void> begin(Map<TopicPartition, Long> places) {
        return onOwnThread(() -> {
                    consumer.assign(places.keySet());
                    places.forEach(consumer::seek);
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

    private boolean hasReached(Map<TopicPartition, Long> places) {
        return places.entrySet().stream().allMatch(place -> consumer.position(place.getKey()) >= place.getValue());
    }

    /** A broker that has gone away makes the client wait without a word. */
    private ConsumerRecords<String, byte[]> poll() {
        ConsumerRecords<String, byte[]> messages = consumer.poll(POLL);
        silence = messages.isEmpty() ? silence + 1 : 0;
        if (silence > LONGEST_SILENCE) {
            throw new KafkaException("Kafka has given nothing for " + POLL.multipliedBy(LONGEST_SILENCE));
        }
        return messages;
    }

    private <T> Uni<T> onOwnThread(Supplier<T> work) {
        return Uni.createFrom().voidItem().emitOn(thread).map(_ -> work.get());
    }
}
