package bikerental.kit.outbox;

import io.smallrye.mutiny.Uni;

import java.util.concurrent.CompletableFuture;

/** A relay's producer that stands still, once, at one place of the relay's work, as if the process were stopped there. */
final class HeldProducer extends RelayProducer {
    private final Place place;
    private final CompletableFuture<Void> reached = new CompletableFuture<>();
    private final CompletableFuture<Void> released = new CompletableFuture<>();

    /** Where a relay can be stopped. */
    enum Place {
        BEFORE_IT_OPENS_ITS_PRODUCER,
        BEFORE_IT_READS,
        BEFORE_IT_SENDS,
        BEFORE_IT_COMMITS,
        BEFORE_IT_DELETES
    }

    HeldProducer(String bootstrapServers, String service, Place place) {
        super(bootstrapServers, service);
        this.place = place;
    }

    boolean isHeld() {
        return reached.isDone() && !released.isDone();
    }

    void release() {
        released.complete(null);
    }

    @Override
    Uni<Void> open() {
        return at(Place.BEFORE_IT_OPENS_ITS_PRODUCER).chain(super::open).call(() -> at(Place.BEFORE_IT_READS));
    }

    @Override
    Uni<Void> send(OutboxBatch batch) {
        return at(Place.BEFORE_IT_SENDS).chain(() -> super.send(batch)).call(() -> at(Place.BEFORE_IT_DELETES));
    }

    @Override
    Uni<Void> commit() {
        return at(Place.BEFORE_IT_COMMITS).chain(super::commit);
    }

    private Uni<Void> at(Place here) {
        if (here != place) {
            return Uni.createFrom().voidItem();
        }
        reached.complete(null);
        return Uni.createFrom().completionStage(released);
    }
}
