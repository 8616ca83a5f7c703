package bikerental.voucher.application;

import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.RentalId;
import bikerental.voucher.domain.Spending;
import bikerental.voucher.domain.Spending.Spent;
import bikerental.voucher.domain.VoucherBalance;
import bikerental.voucher.domain.VoucherEvent;
import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A change of the in-memory fake, made on a copy of its books. */
final class InMemoryVoucherChange implements VoucherChange {
    private final Books books;
    private boolean rolledBack;

    InMemoryVoucherChange(Books books) {
        this.books = books;
    }

    Optional<Books> kept() {
        return rolledBack ? Optional.empty() : Optional.of(books);
    }

    @Override
    public Uni<List<Spending>> insertOrLock(Collection<? extends Spending> wanted) {
        List<Spending> before = wanted.stream()
                .map(spending -> books.spendings().putIfAbsent(spending.rental(), spending))
                .filter(Objects::nonNull)
                .toList();
        return Uni.createFrom().item(before);
    }

    @Override
    public void update(Collection<? extends Spending> settled) {
        settled.forEach(spending -> books.spendings().replace(spending.rental(), spending));
    }

    @Override
    public Uni<VoucherBalance> lock(CustomerId customer) {
        return Uni.createFrom().item(books.balance(customer));
    }

    @Override
    public Uni<Void> save(List<? extends VoucherEvent> events) {
        events.forEach(event -> books.balances().put(event.balance().customer(), event.balance()));
        books.events().addAll(events);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<List<RentalId>> rentalsWithVoucher(CustomerId customer, RentalId rental, int limit) {
        List<RentalId> out = books.spendings().values().stream()
                .filter(spending ->
                        spending instanceof Spent && spending.customer().equals(customer))
                .map(Spending::rental)
                .filter(other -> !other.equals(rental))
                .limit(limit)
                .toList();
        return Uni.createFrom().item(out);
    }

    @Override
    public void rollBack() {
        rolledBack = true;
    }
}
