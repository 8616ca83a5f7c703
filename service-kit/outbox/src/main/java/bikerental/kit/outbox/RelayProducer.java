package bikerental.kit.outbox;

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
 * The relay's producer: each batch is one Kafka transaction. The transactional id is the service's, so that opening it fences whoever had
 * it before: their batch is undone and they cannot write any more. The client's transactions block, so it has a thread of its own.
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
     * Opens the producer if it is not open. Whoever sends must have read what it sends after this: only then is a relay that was stopped
     * anywhere either fenced when it wakes, or about to find out that it has lost its database connection.
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

    /** Sends a batch: all of it or, with a failure, nothing. */
    Uni<Void> send(OutboxBatch batch) {
        return write(batch).chain(this::commit);
    }

    private Uni<Void> write(OutboxBatch batch) {
        return onOwnThread(() -> {
            opened().beginTransaction();
            batch.records().forEach(this::addToTransaction);
        });
    }

    private void addToTransaction(ProducerRecord<String, byte[]> record) {
        opened().send(record);
    }

    Uni<Void> commit() {
        return onOwnThread(() -> opened().commitTransaction());
    }

    /** Forgets the connection to Kafka and the batch that is not committed, as after every failure. */
    Uni<Void> close() {
        return onOwnThread(() -> {
            KafkaProducer<String, byte[]> last = producer;
            producer = null;
            if (last != null) {
                last.close(CLOSE_LIMIT);
            }
        });
    }

    /** Never opens one: what was read before that may be old. */
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
