package bikerental.kit.outbox;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import java.util.function.IntConsumer;

/**
 * The work of one relay. It acquires the lock, then opens its producer, which fences the previous relay, and only then reads, sends and
 * deletes the oldest events. After any failure it releases lock and producer and starts over, so that it never sends events read earlier
 * and never competes with the relay that took over.
 *
 * <p>So a relay that is paused at any point, for any time, sends nothing outdated when it resumes: before reading, it has lost its
 * connection and the read fails; after reading, it is fenced.
 */
final class OutboxDelivery {
    private final RelayDatabase database;
    private final RelayProducer producer;
    private final int batchSize;
    private final String source;
    private final IntConsumer sent;

    private volatile @Nullable RelayConnection connection;

    OutboxDelivery(RelayDatabase database, RelayProducer producer, int batchSize, String source, IntConsumer sent) {
        this.database = database;
        this.producer = producer;
        this.batchSize = batchSize;
        this.source = source;
        this.sent = sent;
    }

    /** Empties the outbox, unless another relay holds the lock. */
    Uni<Void> run() {
        return connected()
                .flatMap(own -> own.lock()
                        .flatMap(locked ->
                                locked ? sendAll(own) : Uni.createFrom().voidItem()))
                .onFailure()
                .call(this::giveUp);
    }

    private Uni<RelayConnection> connected() {
        RelayConnection present = connection;
        return present != null
                ? Uni.createFrom().item(present)
                : database.connect().invoke(fresh -> connection = fresh);
    }

    private Uni<Void> sendAll(RelayConnection holder) {
        return Uni.createFrom()
                .deferred(() -> sendOldest(holder))
                .repeat()
                .until(count -> count < batchSize)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> sendOldest(RelayConnection holder) {
        return producer.open()
                .chain(() -> holder.oldest(batchSize, source))
                .flatMap(batch -> batch.isEmpty() ? Uni.createFrom().item(0) : send(batch, holder));
    }

    private Uni<Integer> send(OutboxBatch batch, RelayConnection holder) {
        int count = batch.places().size();
        return producer.send(batch)
                .chain(() -> holder.delete(batch))
                .invoke(() -> sent.accept(count))
                .replaceWith(count);
    }

    /** Releases the lock and the producer; the next run acquires them again. */
    Uni<Void> giveUp() {
        RelayConnection present = connection;
        connection = null;
        return producer.close().chain(() -> present == null ? Uni.createFrom().voidItem() : present.close());
    }
}
