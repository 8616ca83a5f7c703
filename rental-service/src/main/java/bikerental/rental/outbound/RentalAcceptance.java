package bikerental.rental.outbound;

import bikerental.rental.application.AcceptOutcome;
import bikerental.rental.application.Lease;
import bikerental.rental.application.NewRental;
import bikerental.rental.application.RentalConfig;
import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.RentalId;
import bikerental.rental.domain.RentalRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;

/** Accepts rental requests, stores their first answers, and records withdrawals. */
@ApplicationScoped
class RentalAcceptance {
    /** Takes a place and, if the queue is free, its lease. */
    private static final String TAKE_PLACE = """
            insert into bike_queue as q (bike_id, next_place, pending, last_at, token, holder, claimed_until)
            values (:bike, 2, 1, :now, 1, :holder, clock_timestamp() + make_interval(secs => :lease))
            on conflict (bike_id) do update set
                next_place = q.next_place + 1,
                pending = q.pending + 1,
                last_at = greatest(q.last_at, excluded.last_at),
                token = case when q.pending = 0 and q.holder is null then q.token + 1 else q.token end,
                holder = case when q.pending = 0 and q.holder is null then excluded.holder else q.holder end,
                claimed_until = case when q.pending = 0 and q.holder is null
                    then excluded.claimed_until else q.claimed_until end
            returning next_place - 1, last_at, token, holder""";

    private final RentalEventWriter events;
    private final Replica replica;
    private final RentalConfig config;
    private final Clock clock;

    RentalAcceptance(RentalEventWriter events, Replica replica, RentalConfig config, Clock clock) {
        this.events = events;
        this.replica = replica;
        this.config = config;
        this.clock = clock;
    }

    Uni<AcceptOutcome> accept(Mutiny.Session session, NewRental requested) {
        return lock(session, requested.customer())
                .flatMap(withdrawn -> alreadyRequested(session, requested)
                        .flatMap(before -> before.map(Uni.createFrom()::item)
                                .orElseGet(() -> acceptNew(session, requested, withdrawn))));
    }

    /**
     * Locks the customer, so that requests and withdrawal are serialized, and returns whether the customer has
     * withdrawn.
     */
    private static Uni<Boolean> lock(Mutiny.Session session, CustomerId customer) {
        return session.createNativeQuery("""
                        insert into customer (id) values (:id)
                        on conflict (id) do update set id = excluded.id
                        returning withdrawn_at is not null""", Boolean.class)
                .setParameter("id", customer.value())
                .getSingleResult();
    }

    private static Uni<Optional<AcceptOutcome>> alreadyRequested(Mutiny.Session session, NewRental requested) {
        if (requested.requestId().isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return session.createQuery(
                        "from RentalRow where customerId = :customer and requestId = :requestId", RentalRow.class)
                .setParameter("customer", requested.customer().value())
                .setParameter("requestId", requested.requestId())
                .getSingleResultOrNull()
                .flatMap(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : repeated(session, requested, row).map(Optional::of));
    }

    private static Uni<AcceptOutcome> repeated(Mutiny.Session session, NewRental requested, RentalRow row) {
        if (!row.bikeId.equals(requested.bike().value())) {
            return Uni.createFrom().item(new AcceptOutcome.KeyReused());
        }
        return session.createNativeQuery(
                        "select answered_at_position from rental_attempt where rental_id = :id", Integer.class)
                .setParameter("id", row.id)
                .getSingleResultOrNull()
                .map(position -> new AcceptOutcome.AlreadyRequested(row.rental(), optional(position)));
    }

    private static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private Uni<AcceptOutcome> acceptNew(Mutiny.Session session, NewRental requested, boolean withdrawn) {
        return withdrawn
                ? Uni.createFrom().item(new AcceptOutcome.CustomerHasWithdrawn())
                : enqueue(session, requested);
    }

    private Uni<AcceptOutcome> enqueue(Mutiny.Session session, NewRental requested) {
        String holder = replica.newHolder();
        return session.createNativeQuery(TAKE_PLACE, Object[].class)
                .setParameter("bike", requested.bike().value())
                .setParameter("now", clock.instant())
                .setParameter("holder", holder)
                .setParameter("lease", config.lease().toMillis() / 1000.0)
                .getSingleResult()
                .flatMap(taken -> write(requested, taken, holder));
    }

    private Uni<AcceptOutcome> write(NewRental requested, Object[] taken, String holder) {
        Instant requestedAt = ((OffsetDateTime) taken[1]).toInstant();
        PendingRental rental = new PendingRental(new RentalRequest(
                requested.id(), requested.customer(), requested.bike(), ((Number) taken[0]).longValue(), requestedAt));
        Optional<Lease> lease = holder.equals(taken[3])
                ? Optional.of(new Lease(requested.bike(), ((Number) taken[2]).longValue()))
                : Optional.empty();
        return RentalRow.of(rental, requested.requestId())
                .persist()
                .chain(() -> events.append(rental))
                .replaceWith(new AcceptOutcome.Accepted(rental, lease));
    }

    Uni<Integer> rememberAnswer(Mutiny.Session session, RentalId id, OptionalInt position) {
        return session.createNativeQuery("""
                        insert into rental_attempt as a (rental_id, attempts, odd_answers, answered_at_position)
                        values (:id, 0, 0, :position)
                        on conflict (rental_id) do update set
                            answered_at_position = coalesce(a.answered_at_position, excluded.answered_at_position)""")
                .setParameter("id", id.value())
                .setParameter("position", position.orElse(1))
                .executeUpdate();
    }

    Uni<Integer> withdraw(Mutiny.Session session, CustomerId customer, Instant at) {
        return session.createNativeQuery("""
                        insert into customer as c (id, withdrawn_at) values (:id, :at)
                        on conflict (id) do update set withdrawn_at = coalesce(c.withdrawn_at, excluded.withdrawn_at)""")
                .setParameter("id", customer.value())
                .setParameter("at", at)
                .executeUpdate();
    }
}
