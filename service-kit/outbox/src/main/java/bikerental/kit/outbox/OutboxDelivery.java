package bikerental.kit.outbox;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import java.util.function.IntConsumer;

/**
 * One relay at its work. It takes the lock, then opens its producer, which fences the relay before it, and only then reads the oldest
 * events, sends them and deletes them. After any failure it gives up both and begins again with the lock, so that it can neither go on
 * with what it has read nor fight the relay that took over.
 *
 * <p>Hence a relay that is stopped anywhere, for however long, writes nothing old when it wakes: before it has read, its connection is
 * lost and the reading fails; afterwards it has been fenced.
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

    /** Gives up the lock and the producer; the next run begins with them. */
    Uni<Void> giveUp() {
        RelayConnection present = connection;
        connection = null;
        return producer.close().chain(() -> present == null ? Uni.createFrom().voidItem() : present.close());
    }
}
