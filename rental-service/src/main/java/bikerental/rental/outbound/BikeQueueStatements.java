package bikerental.rental.outbound;

import bikerental.rental.application.BikeQueues.Head;
import bikerental.rental.application.Decision;
import bikerental.rental.application.Lease;
import bikerental.rental.application.RentalConfig;
import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.PendingRental;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Statements on the row of a queue that use the clock of the database. */
@ApplicationScoped
class BikeQueueStatements {
    private static final int LONGEST_ERROR = 500;

    private final Replica replica;
    private final RentalConfig config;

    BikeQueueStatements(Replica replica, RentalConfig config) {
        this.replica = replica;
        this.config = config;
    }

    Uni<Optional<Lease>> acquire(Mutiny.Session session, BikeId bike) {
        return session.createNativeQuery("""
                        update bike_queue set
                            token = token + 1,
                            holder = :holder,
                            claimed_until = clock_timestamp() + make_interval(secs => :lease)
                        where bike_id = :bike and pending > 0 and (holder is null or claimed_until < clock_timestamp())
                        returning token""", Long.class)
                .setParameter("bike", bike.value())
                .setParameter("holder", replica.newHolder())
                .setParameter("lease", leaseSeconds())
                .getSingleResultOrNull()
                .map(token -> Optional.ofNullable(token).map(held -> new Lease(bike, held)));
    }

    /** Locks the queue for the holder of a lease; empty once the lease has expired, even without a new holder. */
    Uni<Optional<BikeQueueRow>> lock(Mutiny.Session session, Lease lease) {
        return session.createNativeQuery("""
                        select claimed_until > clock_timestamp() from bike_queue
                        where bike_id = :bike and token = :token and holder is not null for update""", Boolean.class)
                .setParameter("bike", lease.bike().value())
                .setParameter("token", lease.fencingToken())
                .getSingleResultOrNull()
                .flatMap(inTime -> Boolean.TRUE.equals(inTime)
                        ? session.find(BikeQueueRow.class, lease.bike().value()).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }

    Uni<Integer> renew(Mutiny.Session session, Lease lease) {
        return session.createNativeQuery("""
                        update bike_queue set claimed_until = clock_timestamp() + make_interval(secs => :lease)
                        where bike_id = :bike and token = :token""")
                .setParameter("lease", leaseSeconds())
                .setParameter("bike", lease.bike().value())
                .setParameter("token", lease.fencingToken())
                .executeUpdate();
    }

    Uni<Head> head(Mutiny.Session session, BikeId bike) {
        return session.createNativeQuery(
                        "select * from rental where bike_id = :bike and state = 'PENDING' order by place limit 1",
                        RentalRow.class)
                .setParameter("bike", bike.value())
                .getSingleResult()
                .flatMap(row -> session.find(RentalAttemptRow.class, row.id)
                        .map(attempt -> new Head(
                                (PendingRental) row.rental(), attempt == null ? 0 : attempt.unexpectedAnswers)));
    }

    Uni<Integer> note(Mutiny.Session session, PendingRental rental, Decision.Undecided why, Instant now) {
        return session.createNativeQuery("""
                        insert into rental_attempt as a (rental_id, attempts, odd_answers, last_error, last_attempt_at)
                        values (:id, 1, :unexpected, :error, :now)
                        on conflict (rental_id) do update set
                            attempts = a.attempts + 1,
                            odd_answers = a.odd_answers + excluded.odd_answers,
                            last_error = excluded.last_error,
                            last_attempt_at = excluded.last_attempt_at""")
                .setParameter("id", rental.id().value())
                .setParameter("unexpected", why.unexpected() ? 1 : 0)
                .setParameter(
                        "error",
                        why.why().substring(0, Math.min(LONGEST_ERROR, why.why().length())))
                .setParameter("now", now)
                .executeUpdate();
    }

    Uni<List<BikeId>> waiting(Mutiny.Session session, int most) {
        return session.createNativeQuery("""
                        select bike_id from bike_queue
                        where pending > 0 and (holder is null or claimed_until < clock_timestamp())
                        order by tried_at nulls first, bike_id limit :most""", String.class)
                .setParameter("most", most)
                .getResultList()
                .map(ids -> ids.stream().map(BikeId::new).toList());
    }

    private double leaseSeconds() {
        return config.lease().toMillis() / 1000.0;
    }
}
