package bikerental.voucher.outbound;

import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.VoucherBalance;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import org.hibernate.reactive.mutiny.Mutiny;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The balances of one transaction. */
final class Balances {
    private static final String INSERT_EMPTY = """
            insert into voucher_balance (customer_id, balance, bought, spent, restored, forfeited, closed, version)
            values (:customer, 0, 0, 0, 0, 0, false, 0)
            on conflict do nothing""";

    private final Mutiny.Session session;
    private final Map<UUID, BalanceRow> locked = new HashMap<>();

    Balances(Mutiny.Session session) {
        this.session = session;
    }

    Uni<VoucherBalance> lock(CustomerId customer) {
        UUID id = customer.value();
        return find(id).onItem()
                .ifNull()
                .switchTo(() -> insertEmpty(id).chain(() -> find(id)))
                .invoke(row -> locked.put(id, row))
                .map(BalanceRow::toBalance);
    }

    /** Updates a row that {@link #lock} has locked. */
    void update(VoucherBalance balance) {
        Objects.requireNonNull(locked.get(balance.customer().value())).update(balance);
    }

    private static Uni<BalanceRow> find(UUID id) {
        return BalanceRow.findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Uni<Integer> insertEmpty(UUID id) {
        return session.createNativeQuery(INSERT_EMPTY)
                .setParameter("customer", id)
                .executeUpdate();
    }
}
