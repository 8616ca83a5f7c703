package bikerental.bike.outbound;

import bikerental.bike.domain.BikeEvent;
import bikerental.bike.domain.BikeEvent.BikeRegistered;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.Decision;
import bikerental.bike.domain.Decision.Changed;
import bikerental.bike.domain.Decision.Refused;
import bikerental.bike.domain.Decision.Unchanged;
import bikerental.bike.wire.BikeMessages;
import bikerental.kit.events.BikeEvents;
import bikerental.kit.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Locks and writes bikes in the current transaction, each change with its event. */
@ApplicationScoped
class BikeRows {
    private final Outbox outbox;
    private final Clock clock;

    BikeRows(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Optional<BikeRow>> lock(BikeId id) {
        return BikeRow.<BikeRow>findById(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .map(Optional::ofNullable);
    }

    /** Saves a decision about the bike in a locked row. */
    Uni<Decision> save(Optional<BikeRow> row, Decision decision) {
        return switch (decision) {
            case Changed(var event) -> save(row.orElseThrow(), event).replaceWith(decision);
            case Unchanged _, Refused _ -> Uni.createFrom().item(decision);
        };
    }

    /** Saves an event of the bike in a locked row. */
    Uni<Void> save(BikeRow row, BikeEvent event) {
        Instant now = clock.instant();
        row.update(event.bike(), now);
        return append(event, now);
    }

    /** False if the id is or was another bike's. */
    Uni<Boolean> add(BikeRegistered registered) {
        Instant now = clock.instant();
        return insert(registered, now)
                .flatMap(inserted -> inserted == 1
                        ? append(registered, now).replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    private static Uni<Integer> insert(BikeRegistered registered, Instant now) {
        BikeRow row = new BikeRow();
        row.update(registered.bike(), now);
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                                insert into bike (id, model, state, lat, lon, version, registered_at, changed_at)
                                values (:id, :model, :state, :lat, :lon, :version, :now, :now)
                                on conflict do nothing""")
                        .setParameter("id", registered.bike().id().value())
                        .setParameter("model", row.model)
                        .setParameter("state", row.state.name())
                        .setParameter("lat", row.lat)
                        .setParameter("lon", row.lon)
                        .setParameter("version", row.version)
                        .setParameter("now", now)
                        .executeUpdate());
    }

    private Uni<Void> append(BikeEvent event, Instant now) {
        return outbox.append(BikeEvents.TOPIC, event.bike().id().value(), BikeMessages.of(event), now);
    }
}
