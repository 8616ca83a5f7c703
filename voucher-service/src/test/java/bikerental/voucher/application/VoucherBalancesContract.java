package bikerental.voucher.application;

import bikerental.voucher.application.SpendAnswer.NoneLeft;
import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.RentalId;
import bikerental.voucher.domain.Spending;
import bikerental.voucher.domain.Spending.Closed;
import bikerental.voucher.domain.Spending.Spent;
import bikerental.voucher.domain.Totals;
import bikerental.voucher.domain.VoucherBalance;
import bikerental.voucher.domain.VoucherEntry;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static bikerental.voucher.application.VoucherDesk.someCustomer;
import static bikerental.voucher.application.VoucherDesk.someRental;
import static bikerental.voucher.domain.Ending.WITHOUT_RIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The contract of every implementation of {@link VoucherBalances}. */
public abstract class VoucherBalancesContract {
    private final CustomerId customer = someCustomer();
    private final RentalId rental = someRental();

    /** The desk on the implementation under test. */
    protected abstract VoucherDesk desk();

    @Test
    void returnsAnEmptyBalanceForAnUnknownCustomer() {
        assertThat(desk().balance(customer)).isEqualTo(VoucherBalance.none(customer));
        assertThat(desk().page(customer, LedgerPage.FROM_NEWEST, 10))
                .isEqualTo(new LedgerPage(VoucherBalance.none(customer), List.of(), null));
    }

    @Test
    void savesBalanceAndLedger() {
        desk().buy(customer, 2);
        desk().spend(rental, customer);
        desk().end(rental, customer, WITHOUT_RIDE);
        desk().withdraw(customer);

        assertThat(desk().balance(customer)).isEqualTo(new VoucherBalance(customer, new Totals(2, 1, 1, 2), true, 4));
        assertThat(desk().ledger(customer)).extracting(VoucherEntry::change).containsExactly(-2, 1, -1, 2);
        assertThat(desk().ledger(customer))
                .extracting(VoucherEntry::rental)
                .containsExactly(null, rental, rental, null);
    }

    @Test
    void savesNothingOfAChangeThatRollsBack() {
        desk().change(change -> change.insertOrLock(List.of(new Spent(rental, customer)))
                .chain(() -> change.lock(customer))
                .invoke(change::rollBack));

        assertThat(opened(new Spent(rental, customer))).isEmpty();
        assertThat(desk().balance(customer).version()).isZero();
    }

    @Test
    void savesNothingOfAChangeThatFails() {
        assertThatThrownBy(() -> desk().change(change -> change.insertOrLock(List.of(new Spent(rental, customer)))
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("broken")))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(opened(new Spent(rental, customer))).isEmpty();
    }

    @Test
    void insertsOneSpendingPerRentalAndReturnsItLater() {
        assertThat(opened(new Closed(rental, customer))).isEmpty();
        assertThat(opened(new Spent(rental, someCustomer()))).containsExactly(new Closed(rental, customer));
    }

    @Test
    void insertsManySpendingsAndReturnsThoseThatExisted() {
        RentalId fresh = someRental();
        opened(new Spent(rental, customer));

        List<Spending> before = desk().change(change ->
                change.insertOrLock(List.of(new Closed(fresh, customer), new Closed(rental, customer))));

        assertThat(before).containsExactly(new Spent(rental, customer));
        assertThat(opened(new Spent(fresh, customer))).containsExactly(new Closed(fresh, customer));
    }

    @Test
    void updatesSpendings() {
        Spent spent = new Spent(rental, customer);
        opened(spent);

        desk().change(change ->
                change.insertOrLock(List.of(spent)).invoke(() -> change.update(List.of(spent.end(WITHOUT_RIDE)))));

        assertThat(opened(spent)).containsExactly(spent.end(WITHOUT_RIDE));
    }

    @Test
    void findsOnlyTheCustomersRentalsThatHoldAVoucher() {
        desk().buy(customer, 3);
        List<RentalId> rentals = List.of(someRental(), someRental(), someRental());
        rentals.forEach(spent -> desk().spend(spent, customer));
        desk().end(rentals.get(1), customer, WITHOUT_RIDE);
        RentalId last = someRental();
        desk().spend(last, customer);
        desk().spend(someRental(), desk().customerWith(1));

        assertThat(desk().spend(rental, customer))
                .isEqualTo(new NoneLeft(List.of(rentals.get(0), rentals.get(2), last)));
    }

    @Test
    void pagesTheLedgerWithoutGapsWhileItGrows() {
        for (int i = 1; i <= 5; i++) {
            desk().buy(customer, i);
        }
        LedgerPage first = desk().page(customer, LedgerPage.FROM_NEWEST, 2);
        desk().buy(customer, 6);
        LedgerPage second = desk().page(customer, first.next(), 2);
        LedgerPage third = desk().page(customer, second.next(), 2);

        assertThat(changes(first, second, third)).containsExactly(5, 4, 3, 2, 1);
        assertThat(first.balance().left()).isEqualTo(15);
        assertThat(third.balance().left()).isEqualTo(21);
        assertThat(third.next()).isNull();
    }

    @Test
    void hasNoPageAfterAFullLastOne() {
        desk().buy(customer, 1);
        desk().buy(customer, 1);

        assertThat(desk().page(customer, LedgerPage.FROM_NEWEST, 2).next()).isNull();
    }

    private List<Spending> opened(Spending spending) {
        return desk().change(change -> change.insertOrLock(List.of(spending)));
    }

    private static List<Integer> changes(LedgerPage... pages) {
        List<Integer> changes = new ArrayList<>();
        for (LedgerPage page : pages) {
            page.entries().forEach(entry -> changes.add(entry.change()));
        }
        return changes;
    }
}
