package bikerental.voucher.outbound;

import bikerental.kit.events.VoucherEvents;
import bikerental.kit.outbox.Outbox;
import bikerental.voucher.application.VoucherChange;
import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.RentalId;
import bikerental.voucher.domain.Spending;
import bikerental.voucher.domain.VoucherBalance;
import bikerental.voucher.domain.VoucherEntry;
import bikerental.voucher.domain.VoucherEvent;
import bikerental.voucher.wire.VoucherMessages;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** A change of vouchers in one transaction. */
final class PostgresVoucherChange implements VoucherChange {
    private final Mutiny.Transaction transaction;
    private final Outbox outbox;
    private final Spendings spendings;
    private final Balances balances;

    PostgresVoucherChange(Mutiny.Session session, Mutiny.Transaction transaction, Outbox outbox, Clock clock) {
        this.transaction = transaction;
        this.outbox = outbox;
        this.spendings = new Spendings(session, clock);
        this.balances = new Balances(session);
    }

    @Override
    public Uni<List<Spending>> insertOrLock(Collection<? extends Spending> wanted) {
        return spendings.insertOrLock(wanted);
    }

    @Override
    public void update(Collection<? extends Spending> settled) {
        spendings.update(settled);
    }

    @Override
    public Uni<VoucherBalance> lock(CustomerId customer) {
        return balances.lock(customer);
    }

    @Override
    public Uni<Void> save(List<? extends VoucherEvent> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(this::save)
                .onItem()
                .ignoreAsUni();
    }

    @Override
    public Uni<List<RentalId>> rentalsWithVoucher(CustomerId customer, RentalId rental, int limit) {
        return spendings.rentalsWithVoucher(customer, rental, limit);
    }

    @Override
    public void rollBack() {
        transaction.markForRollback();
    }

    private Uni<Void> save(VoucherEvent event) {
        balances.update(event.balance());
        return persist(event.entry())
                .chain(() -> outbox.append(
                        VoucherEvents.TOPIC,
                        event.balance().customer().toString(),
                        VoucherMessages.of(event),
                        event.at()));
    }

    private static Uni<Void> persist(@Nullable VoucherEntry entry) {
        return entry == null
                ? Uni.createFrom().voidItem()
                : EntryRow.of(entry).persist().replaceWithVoid();
    }
}
