package bikerental.rental.outbound;

import bikerental.kit.outbox.Transactions;
import bikerental.rental.application.BikeQueues;
import bikerental.rental.application.Decision;
import bikerental.rental.application.Lease;
import bikerental.rental.application.Observation;
import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hibernate.reactive.mutiny.Mutiny;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * The queues of the bikes in PostgreSQL. Each change locks the queue's row first, and no method calls another service.
 */
@ApplicationScoped
class PostgresBikeQueues implements BikeQueues {
    private final Transactions transactions;
    private final BikeQueueStatements statements;
    private final RentalEventWriter events;
    private final Clock clock;

    PostgresBikeQueues(
            Transactions transactions, BikeQueueStatements statements, RentalEventWriter events, Clock clock) {
        this.transactions = transactions;
        this.statements = statements;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Lease>> acquire(BikeId bike) {
        return transactions.run(session -> statements.acquire(session, bike));
    }

    @Override
    public Uni<Optional<Head>> head(Lease lease) {
        return transactions.run(session -> held(session, lease)
                .flatMap(queue ->
                        queue.isEmpty() ? Uni.createFrom().item(Optional.empty()) : next(session, queue.get(), lease)));
    }

    @Override
    public Uni<Decided> decide(Lease lease, PendingRental head, BiFunction<PendingRental, Instant, Rental> decision) {
        return transactions.run(session -> held(session, lease)
                .flatMap(queue -> queue.isEmpty()
                        ? Uni.createFrom().item(new Decided(Optional.empty(), Optional.empty()))
                        : write(session, queue.get(), head, decision)
                                .flatMap(written ->
                                        next(session, queue.get(), lease).map(next -> new Decided(written, next)))));
    }

    @Override
    public Uni<Optional<Head>> stall(Lease lease, PendingRental head, Decision.Undecided why) {
        return transactions.run(session -> held(session, lease)
                .flatMap(queue -> queue.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : isPending(session, head)
                                .flatMap(pending -> pending
                                        ? release(session, queue.get(), head, why)
                                        : next(session, queue.get(), lease))));
    }

    private static Uni<Boolean> isPending(Mutiny.Session session, PendingRental head) {
        return session.find(RentalRow.class, head.id().value()).map(row -> row.state == Rental.State.PENDING);
    }

    private Uni<Optional<Head>> release(
            Mutiny.Session session, BikeQueueRow queue, PendingRental head, Decision.Undecided why) {
        Instant now = clock.instant();
        return statements
                .note(session, head, why, now)
                .invoke(() -> queue.release(now))
                .replaceWith(Optional.empty());
    }

    @Override
    public Uni<List<BikeId>> waiting(int most) {
        return transactions.read(session -> statements.waiting(session, most));
    }

    @Override
    public Uni<List<Observation>> observe(Collection<RentalId> ids) {
        return transactions.read(session -> session.createNativeQuery("""
                        select r.* from rental r join bike_queue q using (bike_id)
                        where r.id = any (:ids) and (r.state <> 'PENDING' or q.holder is null)""", RentalRow.class)
                .setParameter("ids", ids.stream().map(RentalId::value).toArray(UUID[]::new))
                .getResultList()
                .map(rows ->
                        rows.stream().map(row -> observationOf(row.rental())).toList()));
    }

    private static Observation observationOf(Rental rental) {
        return rental instanceof PendingRental ? new Observation.Stalled(rental.id()) : new Observation.Decided(rental);
    }

    /** Locks the queue, if the lease still holds. */
    private Uni<Optional<BikeQueueRow>> held(Mutiny.Session session, Lease lease) {
        return statements.lock(session, lease);
    }

    private Uni<Optional<Rental>> write(
            Mutiny.Session session,
            BikeQueueRow queue,
            PendingRental head,
            BiFunction<PendingRental, Instant, Rental> decision) {
        return session.find(RentalRow.class, head.id().value(), LockModeType.PESSIMISTIC_WRITE)
                .flatMap(row -> {
                    if (row.state != Rental.State.PENDING) {
                        return Uni.createFrom().item(Optional.<Rental>empty());
                    }
                    Rental decided = decision.apply(head, queue.tick(clock.instant()));
                    row.become(decided);
                    queue.pending--;
                    return events.append(decided).replaceWith(Optional.of(decided));
                });
    }

    /** Renews the lease and returns the next head, or releases an empty queue. */
    private Uni<Optional<Head>> next(Mutiny.Session session, BikeQueueRow queue, Lease lease) {
        if (queue.pending == 0) {
            queue.release(clock.instant());
            return Uni.createFrom().item(Optional.empty());
        }
        return session.flush()
                .chain(() -> statements.renew(session, lease))
                .chain(() -> statements.head(session, lease.bike()))
                .map(Optional::of);
    }
}
