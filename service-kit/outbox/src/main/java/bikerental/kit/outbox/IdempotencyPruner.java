package bikerental.kit.outbox;

import bikerental.kit.background.Background;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.time.Clock;

/** Deletes answers under idempotency keys that are older than {@code bikerental.idempotency.kept}. */
@ApplicationScoped
class IdempotencyPruner {
    private static final int BATCH_SIZE = 1_000;

    private final Transactions transactions;
    private final IdempotencyConfig config;
    private final OutboxConfig outbox;
    private final Background background;
    private final Clock clock;

    IdempotencyPruner(
            Transactions transactions,
            IdempotencyConfig config,
            OutboxConfig outbox,
            Background background,
            Clock clock) {
        this.transactions = transactions;
        this.config = config;
        this.outbox = outbox;
        this.background = background;
        this.clock = clock;
    }

    void start(@Observes StartupEvent startup) {
        if (outbox.enabled()) {
            background.every("The pruning of idempotency keys", config.pruneInterval(), this::prune);
        }
    }

    /** In batches, so that each transaction is short. */
    private Uni<Void> prune() {
        return Uni.createFrom()
                .deferred(this::pruneSome)
                .repeat()
                .until(pruned -> pruned < BATCH_SIZE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> pruneSome() {
        return transactions.run(session -> session.createNativeQuery("""
            delete from idempotency where (caller, method, key) in (
                select caller, method, key from idempotency
                where created_at < :limit order by created_at limit :atOnce)\
            """)
                .setParameter("limit", clock.instant().minus(config.kept()))
                .setParameter("atOnce", BATCH_SIZE)
                .executeUpdate());
    }
}
