package bikerental.voucher.application;

import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.VoucherBalance;
import bikerental.voucher.domain.VoucherEntry;
import bikerental.voucher.domain.VoucherEvent;
import io.smallrye.mutiny.Uni;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Vouchers in memory: one change at a time, on a copy that replaces the original when it is saved. */
public final class InMemoryVoucherBalances implements VoucherBalances {
    private Books books = new Books();

    @Override
    public <T> Uni<T> change(Function<VoucherChange, Uni<T>> work) {
        return Uni.createFrom().item(() -> runAlone(work));
    }

    private synchronized <T> T runAlone(Function<VoucherChange, Uni<T>> work) {
        InMemoryVoucherChange change = new InMemoryVoucherChange(books.copy());
        T result = work.apply(change).await().indefinitely();
        books = change.kept().orElse(books);
        return result;
    }

    @Override
    public synchronized Uni<VoucherBalance> balanceOf(CustomerId customer) {
        return Uni.createFrom().item(books.balance(customer));
    }

    @Override
    public synchronized Uni<LedgerPage> ledgerOf(CustomerId customer, long before, int size) {
        List<VoucherEntry> oneMore = entries().stream()
                .filter(entry -> entry.customer().equals(customer) && entry.version() < before)
                .sorted(Comparator.comparing(VoucherEntry::version).reversed())
                .limit(size + 1L)
                .toList();
        return Uni.createFrom().item(LedgerPage.of(books.balance(customer), oneMore, size));
    }

    /** All published events, in order. */
    public synchronized List<VoucherEvent> events() {
        return List.copyOf(books.events());
    }

    private List<VoucherEntry> entries() {
        return books.events().stream()
                .map(VoucherEvent::entry)
                .filter(Objects::nonNull)
                .toList();
    }
}
