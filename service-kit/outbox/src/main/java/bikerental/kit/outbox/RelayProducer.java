package bikerental.kit.outbox;

import bikerental.kit.systemtest.CrashPoint;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The relay's producer: each batch is one Kafka transaction. The transactional id is the service's, so that a new relay fences the old one:
 * whoever was stopped in the middle of a batch and wakes cannot write any more. The client's transactions block, so it has a thread of its own.
 */
final class RelayProducer {
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

    /** Sends a batch: all of it or, with a failure, nothing. */
    Uni<Void> send(OutboxBatch batch) {
        return onOwnThread(() -> {
            KafkaProducer<String, byte[]> open = opened();
            try {
                open.beginTransaction();
                for (ProducerRecord<String, byte[]> record : batch.records()) {
                    open.send(record);
                    CrashPoint.IN_BATCH.reached(open::flush);
                }
                open.commitTransaction();
            } catch (KafkaException failure) {
                discard();
                throw failure;
            }
        });
    }

    /** Forgets the connection to Kafka; the next batch opens a new one and fences whatever the old one left. */
    Uni<Void> reset() {
        return onOwnThread(this::discard);
    }

    private KafkaProducer<String, byte[]> opened() {
        if (producer != null) {
            return producer;
        }
        KafkaProducer<String, byte[]> fresh =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        producer = fresh;
        try {
            fresh.initTransactions();
        } catch (KafkaException failure) {
            discard();
            throw failure;
        }
        return fresh;
    }

    private void discard() {
        if (producer != null) {
            producer.close(CLOSE_LIMIT);
            producer = null;
        }
    }

    private Uni<Void> onOwnThread(Runnable work) {
        return Uni.createFrom().voidItem().emitOn(thread).invoke(work);
    }
}
