package bikerental.kit.outbox;

import bikerental.kit.systemtest.CrashPoint;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The relay's producer: each batch is one Kafka transaction. All relays of a service share a transactional id, so opening a producer fences
 * the previous one: its open batch is aborted and it can no longer write. The client's transactions block, so it has its own thread.
 */
class RelayProducer {
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("outbox-relay").factory());
    private final Map<String, Object> settings;

    private @Nullable KafkaProducer<String, byte[]> producer;

    RelayProducer(String bootstrapServers, String service) {
        settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.TRANSACTIONAL_ID_CONFIG, "bikerental.outbox." + service,
                ProducerConfig.CLIENT_ID_CONFIG, "outbox-" + service,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000,
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 15_000,
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
    }

    /**
     * Opens the producer if it is not open. Events must be read after this and never before: only then is a paused relay, when it resumes,
     * either fenced or about to find that its database connection is lost.
     */
    Uni<Void> open() {
        return onOwnThread(() -> {
            if (producer == null) {
                KafkaProducer<String, byte[]> fresh =
                        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
                producer = fresh;
                fresh.initTransactions();
            }
        });
    }

    /** Sends a whole batch or, on failure, nothing. */
    Uni<Void> send(OutboxBatch batch) {
        return write(batch).chain(this::commit);
    }

    private Uni<Void> write(OutboxBatch batch) {
        return onOwnThread(() -> {
            KafkaProducer<String, byte[]> open = opened();
            open.beginTransaction();
            for (ProducerRecord<String, byte[]> record : batch.records()) {
                open.send(record);
                CrashPoint.IN_BATCH.reached(open::flush);
            }
        });
    }

    Uni<Void> commit() {
        return onOwnThread(() -> opened().commitTransaction());
    }

    /** Closes the connection to Kafka and drops the uncommitted batch, as after every failure. */
    Uni<Void> close() {
        return onOwnThread(() -> {
            KafkaProducer<String, byte[]> last = producer;
            producer = null;
            if (last != null) {
                last.close(CLOSE_LIMIT);
            }
        });
    }

    /** Does not open one: events read before opening may be outdated. */
    private KafkaProducer<String, byte[]> opened() {
        if (producer == null) {
            throw new IllegalStateException("The relay's producer is not open");
        }
        return producer;
    }

    private Uni<Void> onOwnThread(Runnable work) {
        return Uni.createFrom().voidItem().emitOn(thread).invoke(work);
    }
}
