package bikerental.kit.outbox;

import bikerental.kit.grpc.CallDeadline;
import bikerental.kit.grpc.Unavailable;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs steps against the service's database, each in one transaction and none after the caller's deadline. If the database is unavailable,
 * a step fails with {@link Unavailable}. Steps must not call other services.
 */
@ApplicationScoped
public class Transactions {
    private final OutboxRelay relay;

    Transactions(OutboxRelay relay) {
        this.relay = relay;
    }

    /** Runs a step in a transaction and wakes the relay after the commit. A step within a step joins its transaction. */
    public <T> Uni<T> run(Function<Mutiny.Session, Uni<T>> step) {
        return run((session, _) -> step.apply(session));
    }

    /** Runs a step in a transaction that the step may mark for rollback, to answer without changing anything. */
    public <T> Uni<T> run(BiFunction<Mutiny.Session, Mutiny.Transaction, Uni<T>> step) {
        return Uni.createFrom()
                .deferred(() -> Wake.begin()
                        ? inTransaction(step).onTermination().invoke(Wake::end).invoke(this::wakeRelay)
                        : inTransaction(step));
    }

    /** Reads, without a transaction. */
    public <T> Uni<T> read(Function<Mutiny.Session, Uni<T>> step) {
        return guarded(() -> Panache.withSession(() -> Panache.getSession().flatMap(step::apply)));
    }

    private static <T> Uni<T> inTransaction(BiFunction<Mutiny.Session, Mutiny.Transaction, Uni<T>> step) {
        return guarded(() -> Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session ->
                        Panache.currentTransaction().flatMap(transaction -> step.apply(session, transaction)))));
    }

    private static <T> Uni<T> guarded(Supplier<Uni<T>> step) {
        return Uni.createFrom()
                .deferred(() -> {
                    CallDeadline.check();
                    return step.get();
                })
                .onFailure(DatabaseFailures::isTemporary)
                .transform(failure -> new Unavailable("The database is unavailable", failure));
    }

    private void wakeRelay() {
        if (Wake.isDue()) {
            relay.wake();
        }
    }
}
