package bikerental.voucher.outbound;

import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.RentalId;
import bikerental.voucher.domain.Spending;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import org.hibernate.reactive.mutiny.Mutiny;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

/** The spendings of one transaction. */
final class Spendings {
    /** Arrays let one statement insert any number of rows. An inserted row is locked. */
    private static final String INSERT = """
            insert into spending (rental_id, customer_id, state, opened_at)
            select rental_id, customer_id, state, :at
            from unnest(cast(cast(:rentals as text) as uuid[]),
                        cast(cast(:customers as text) as uuid[]),
                        cast(cast(:states as text) as text[])) as wanted (rental_id, customer_id, state)
            order by rental_id
            on conflict do nothing
            returning rental_id""";

    private final Mutiny.Session session;
    private final Clock clock;
    private final Map<UUID, SpendingRow> locked = new HashMap<>();

    Spendings(Mutiny.Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * Inserts the new ones in the order of their ids, which waits for concurrent inserts of the same rentals; then locks
     * the existing ones in the same order. So two changes of the same rentals cannot deadlock.
     */
    Uni<List<Spending>> insertOrLock(Collection<? extends Spending> wanted) {
        return insert(wanted).flatMap(inserted -> {
            Set<UUID> before = wanted.stream().map(Spendings::idOf).collect(toSet());
            inserted.forEach(before::remove);
            return before.isEmpty() ? Uni.createFrom().item(List.of()) : lock(before);
        });
    }

    /** Updates rows that {@link #insertOrLock} has locked. */
    void update(Collection<? extends Spending> settled) {
        settled.forEach(
                spending -> Objects.requireNonNull(locked.get(idOf(spending))).state = SpendingState.of(spending));
    }

    Uni<List<RentalId>> rentalsWithVoucher(CustomerId customer, RentalId beside, int limit) {
        return SpendingRow.<SpendingRow>find(
                        "customerId = ?1 and state = ?2 and rentalId <> ?3 order by openedAt",
                        customer.value(),
                        SpendingState.SPENT,
                        beside.value())
                .page(0, limit)
                .list()
                .map(rows ->
                        rows.stream().map(row -> new RentalId(row.rentalId)).toList());
    }

    private Uni<List<UUID>> insert(Collection<? extends Spending> wanted) {
        return session.createNativeQuery(INSERT, UUID.class)
                .setParameter("at", clock.instant())
                .setParameter("rentals", array(wanted, Spending::rental))
                .setParameter("customers", array(wanted, Spending::customer))
                .setParameter("states", array(wanted, SpendingState::of))
                .getResultList();
    }

    private Uni<List<Spending>> lock(Set<UUID> rentals) {
        return SpendingRow.<SpendingRow>find("rentalId in ?1 order by rentalId", rentals)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .invoke(rows -> rows.forEach(row -> locked.put(row.rentalId, row)))
                .map(rows -> rows.stream().map(SpendingRow::toSpending).toList());
    }

    private static UUID idOf(Spending spending) {
        return spending.rental().value();
    }

    private static String array(Collection<? extends Spending> spendings, Function<Spending, Object> element) {
        return spendings.stream().map(element).map(String::valueOf).collect(joining(",", "{", "}"));
    }
}
