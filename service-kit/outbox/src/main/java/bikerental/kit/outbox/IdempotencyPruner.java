package bikerental.kit.outbox;

import bikerental.kit.background.Background;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.time.Clock;

/** Forgets the answers under idempotency keys when their time is over. */
@ApplicationScoped
class IdempotencyPruner {
    private static final int AT_ONCE = 1_000;

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

    /** However many there are, in transactions that are soon over. */
    private Uni<Void> prune() {
        return Uni.createFrom()
                .deferred(this::pruneSome)
                .repeat()
                .until(pruned -> pruned < AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> pruneSome() {
        return transactions.run(session -> session.createNativeQuery("""
                        delete from idempotency where (caller, method, key) in (
                            select caller, method, key from idempotency
                            where created_at < :limit order by created_at limit :atOnce)""")
                .setParameter("limit", clock.instant().minus(config.kept()))
                .setParameter("atOnce", AT_ONCE)
                .executeUpdate());
    }
}
