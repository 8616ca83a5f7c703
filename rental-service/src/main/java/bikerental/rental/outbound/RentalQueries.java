package bikerental.rental.outbound;

import bikerental.rental.application.ListedRental;
import bikerental.rental.application.Rentals.Backlog;
import bikerental.rental.application.Rentals.Cursor;
import bikerental.rental.application.WaitingRental;
import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;

/** The lists of rentals: one query for the page, and one for the positions of its PENDING rentals. */
@ApplicationScoped
class RentalQueries {
    /** The position of each PENDING rental: how many of its bike come before it, plus one. */
    private static final String POSITIONS = """
            select r.id, (select count(*) from rental p
                          where p.bike_id = r.bike_id and p.state = 'PENDING' and p.place <= r.place)
            from rental r where r.id = any (:ids) and r.state = 'PENDING'""";

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final UUID HIGHEST = new UUID(-1, -1);
    private static final UUID LOWEST = new UUID(0, 0);

    Uni<List<ListedRental>> ofCustomer(
            Mutiny.Session session, CustomerId owner, Optional<Rental.State> state, Optional<Cursor> after, int size) {
        String inState = state.isPresent() ? " and r.state = :state" : "";
        var query = session.createNativeQuery(
                        "select * from rental r where r.customer_id = :owner"
                                + " and (r.requested_at, r.id) < (:at, :id)" + inState
                                + " order by r.requested_at desc, r.id desc limit :size",
                        RentalRow.class)
                .setParameter("owner", owner.value())
                .setParameter("at", after.map(Cursor::requestedAt).orElse(LATEST))
                .setParameter("id", after.map(Cursor::id).map(RentalId::value).orElse(HIGHEST))
                .setParameter("size", size);
        state.ifPresent(wanted -> query.setParameter("state", wanted.name()));
        return query.getResultList().flatMap(rows -> positions(session, rows));
    }

    Uni<List<WaitingRental>> waiting(Mutiny.Session session, Optional<Cursor> after, int size) {
        return session.createNativeQuery("""
                        select * from rental r
                        where r.state = 'PENDING' and (r.requested_at, r.id) > (:at, :id)
                        order by r.requested_at, r.id limit :size""", RentalRow.class)
                .setParameter("at", after.map(Cursor::requestedAt).orElse(EARLIEST))
                .setParameter("id", after.map(Cursor::id).map(RentalId::value).orElse(LOWEST))
                .setParameter("size", size)
                .getResultList()
                .flatMap(rows -> positions(session, rows))
                .flatMap(listed -> attempts(session, listed));
    }

    /** Sums over queues, which are fewer than rentals; both subqueries read partial indexes only. */
    Uni<Backlog> backlog(Mutiny.Session session) {
        return session.createNativeQuery("""
                        select (select coalesce(sum(pending), 0) from bike_queue where pending > 0),
                               (select min(requested_at) from rental where state = 'PENDING')""", Object[].class)
                .getSingleResult()
                .map(row -> new Backlog(
                        ((Number) row[0]).longValue(),
                        Optional.ofNullable((OffsetDateTime) row[1]).map(OffsetDateTime::toInstant)));
    }

    private static Uni<List<WaitingRental>> attempts(Mutiny.Session session, List<ListedRental> page) {
        List<UUID> ids =
                page.stream().map(listed -> listed.rental().id().value()).toList();
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : session.createQuery("from RentalAttemptRow where rentalId in (:ids)", RentalAttemptRow.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.rentalId, row -> row)))
                        .map(attempts -> page.stream()
                                .map(listed -> withAttempts(
                                        listed,
                                        Optional.ofNullable(attempts.get(
                                                listed.rental().id().value()))))
                                .toList());
    }

    private static WaitingRental withAttempts(ListedRental listed, Optional<RentalAttemptRow> attempt) {
        return new WaitingRental(
                listed,
                attempt.map(row -> row.attempts).orElse(0),
                attempt.flatMap(row -> Optional.ofNullable(row.lastError)),
                attempt.flatMap(row -> Optional.ofNullable(row.lastAttemptAt)));
    }

    Uni<List<ListedRental>> positions(Mutiny.Session session, List<RentalRow> rows) {
        List<UUID> pending = rows.stream()
                .filter(row -> row.state == Rental.State.PENDING)
                .map(row -> row.id)
                .toList();
        return (pending.isEmpty() ? Uni.createFrom().item(Map.<UUID, Integer>of()) : positionsOf(session, pending))
                .map(positions -> rows.stream()
                        .map(row -> new ListedRental(row.rental(), positionOf(row, positions)))
                        .toList());
    }

    private static Uni<Map<UUID, Integer>> positionsOf(Mutiny.Session session, List<UUID> ids) {
        return session.createNativeQuery(POSITIONS, Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()
                .map(found -> found.stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).intValue())));
    }

    private static OptionalInt positionOf(RentalRow row, Map<UUID, Integer> positions) {
        Integer position = positions.get(row.id);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** The bike of a rental, if the owner matches; needs no lock, since the bike of a rental never changes. */
    Uni<Optional<String>> bikeOf(Mutiny.Session session, RentalId id, Optional<CustomerId> owner) {
        return session.createQuery("select bikeId, customerId from RentalRow where id = :id", Object[].class)
                .setParameter("id", id.value())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row)
                        .filter(found -> owner.isEmpty() || owner.get().value().equals(found[1]))
                        .map(found -> (String) found[0]));
    }

    Uni<List<RentalId>> liveRentals(Mutiny.Session session, CustomerId customer) {
        return session.createNativeQuery(
                        "select id from rental where customer_id = :customer and state in ('PENDING', 'ACTIVE')",
                        UUID.class)
                .setParameter("customer", customer.value())
                .getResultList()
                .map(ids -> ids.stream().map(RentalId::new).toList());
    }
}
