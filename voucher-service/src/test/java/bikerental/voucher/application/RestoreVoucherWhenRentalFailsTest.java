package bikerental.voucher.application;

import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.EndedRental;
import bikerental.voucher.domain.Ending;
import bikerental.voucher.domain.EntryKind;
import bikerental.voucher.domain.RentalId;
import bikerental.voucher.domain.Totals;
import bikerental.voucher.domain.VoucherEntry;
import bikerental.voucher.domain.VoucherEvent.VoucherRestored;
import bikerental.voucher.domain.VoucherEvent.VouchersForfeited;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Clock;
import java.util.List;

import static bikerental.voucher.application.VoucherDesk.someCustomer;
import static bikerental.voucher.application.VoucherDesk.someRental;
import static org.assertj.core.api.Assertions.assertThat;

class RestoreVoucherWhenRentalFailsTest {
    private final InMemoryVoucherBalances balances = new InMemoryVoucherBalances();
    private final VoucherDesk desk = VoucherDesk.on(balances, Clock.systemUTC());
    private final CustomerId customer = desk.customerWith(3);
    private final RentalId rental = someRental();

    @Test
    void givesTheVoucherBack() {
        desk.spend(rental, customer);

        desk.end(rental, customer, Ending.WITHOUT_RIDE);

        assertThat(desk.balance(customer).totals()).isEqualTo(new Totals(3, 1, 1, 0));
        assertThat(balances.events().getLast()).isInstanceOf(VoucherRestored.class);
    }

    @Test
    void givesNothingBackAfterARide() {
        desk.spend(rental, customer);

        desk.end(rental, customer, Ending.AFTER_RIDE);

        assertThat(desk.balance(customer).totals()).isEqualTo(new Totals(3, 1, 0, 0));
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void changesNothingWhenAppliedAgain(Ending ending) {
        desk.spend(rental, customer);
        desk.end(rental, customer, ending);
        int events = balances.events().size();

        desk.end(rental, customer, ending);

        assertThat(balances.events()).hasSize(events);
    }

    @Test
    void givesNothingBackForARentalThatTookNothing() {
        desk.end(rental, customer, Ending.WITHOUT_RIDE);
        desk.end(rental, customer, Ending.WITHOUT_RIDE);

        assertThat(desk.balance(customer).left()).isEqualTo(3);
        assertThat(balances.events()).hasSize(1);
    }

    @Test
    void forfeitsWhatComesBackAfterTheWithdrawal() {
        desk.spend(rental, customer);
        desk.withdraw(customer);

        desk.end(rental, customer, Ending.WITHOUT_RIDE);

        assertThat(desk.balance(customer).totals()).isEqualTo(new Totals(3, 1, 1, 3));
        assertThat(desk.ledger(customer))
                .extracting(VoucherEntry::kind)
                .startsWith(EntryKind.FORFEITED, EntryKind.RESTORED, EntryKind.FORFEITED);
        assertThat(balances.events().getLast()).isInstanceOf(VouchersForfeited.class);
    }

    @Test
    void appliesManyEndingsAtOnceEachToItsCustomer() {
        CustomerId other = desk.customerWith(1);
        List<RentalId> rentals = List.of(rental, someRental(), someRental());
        rentals.forEach(spent -> desk.spend(spent, customer));
        RentalId others = someRental();
        desk.spend(others, other);

        desk.end(List.of(
                new EndedRental(rentals.get(0), customer, Ending.WITHOUT_RIDE),
                new EndedRental(others, other, Ending.WITHOUT_RIDE),
                new EndedRental(rentals.get(1), customer, Ending.AFTER_RIDE),
                new EndedRental(rentals.get(2), customer, Ending.WITHOUT_RIDE),
                new EndedRental(rentals.get(2), customer, Ending.WITHOUT_RIDE),
                new EndedRental(someRental(), someCustomer(), Ending.WITHOUT_RIDE)));

        assertThat(desk.balance(customer).totals()).isEqualTo(new Totals(3, 3, 2, 0));
        assertThat(desk.balance(other).totals()).isEqualTo(new Totals(1, 1, 1, 0));
    }

    @Test
    void givesTheVoucherBackToItsOwnerWhateverCustomerTheEventNames() {
        desk.spend(rental, customer);

        desk.end(rental, someCustomer(), Ending.WITHOUT_RIDE);

        assertThat(desk.balance(customer).left()).isEqualTo(3);
    }
}
