package bikerental.rental.outbound;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** The queue of a bike as a row. Statements acquire and renew the lease, since they use the clock of the database. */
@Entity
@DynamicUpdate
@Table(name = "bike_queue")
class BikeQueueRow extends PanacheEntityBase {
    @Id
    @Column(name = "bike_id")
    String bikeId;

    @Column
    int pending;

    @Column(name = "last_at")
    Instant lastAt;

    @Column(name = "token")
    long fencingToken;

    @Column
    @Nullable
    String holder;

    @Column(name = "claimed_until")
    @Nullable
    Instant leasedUntil;

    @Column(name = "tried_at")
    @Nullable
    Instant triedAt;

    static Uni<Optional<BikeQueueRow>> lock(Mutiny.Session session, String bikeId) {
        return session.find(BikeQueueRow.class, bikeId, LockModeType.PESSIMISTIC_WRITE)
                .map(Optional::ofNullable);
    }

    /** Gives up the lease. */
    void release(Instant now) {
        holder = null;
        leasedUntil = null;
        triedAt = now;
    }

    /** Now, or the latest time in a timeline of this bike, if the clock is behind it. */
    Instant tick(Instant now) {
        lastAt = now.isAfter(lastAt) ? now : lastAt;
        return lastAt;
    }
}
