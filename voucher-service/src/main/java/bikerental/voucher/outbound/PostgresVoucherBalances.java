package bikerental.voucher.outbound;

import bikerental.kit.outbox.Outbox;
import bikerental.kit.outbox.Transactions;
import bikerental.voucher.application.LedgerPage;
import bikerental.voucher.application.VoucherBalances;
import bikerental.voucher.application.VoucherChange;
import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.VoucherBalance;
import bikerental.voucher.domain.VoucherEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** Vouchers in PostgreSQL: each change is one transaction, and its events go to the outbox. */
@ApplicationScoped
public class PostgresVoucherBalances implements VoucherBalances {
    private final Transactions transactions;
    private final Outbox outbox;
    private final Clock clock;

    PostgresVoucherBalances(Transactions transactions, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public <T> Uni<T> change(Function<VoucherChange, Uni<T>> work) {
        return transactions.run(
                (session, transaction) -> work.apply(new PostgresVoucherChange(session, transaction, outbox, clock)));
    }

    @Override
    public Uni<VoucherBalance> balanceOf(CustomerId customer) {
        return transactions.read(_ -> read(customer));
    }

    /** The ledger only grows, so the entries up to the version of the balance are the ledger at that moment. */
    @Override
    public Uni<LedgerPage> ledgerOf(CustomerId customer, long before, int size) {
        return transactions.read(_ -> read(customer)
                .flatMap(balance -> entries(customer, Math.min(before - 1, balance.version()), size + 1)
                        .map(oneMore -> LedgerPage.of(balance, oneMore, size))));
    }

    private static Uni<VoucherBalance> read(CustomerId customer) {
        return BalanceRow.<BalanceRow>findById(customer.value())
                .map(row -> row == null ? VoucherBalance.none(customer) : row.toBalance());
    }

    private static Uni<List<VoucherEntry>> entries(CustomerId customer, long newest, int limit) {
        return EntryRow.<EntryRow>find(
                        "customerId = ?1 and version <= ?2 order by version desc", customer.value(), newest)
                .page(0, limit)
                .list()
                .map(rows -> rows.stream().map(EntryRow::toEntry).toList());
    }
}
