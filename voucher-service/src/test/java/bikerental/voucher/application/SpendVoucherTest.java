package bikerental.voucher.application;

import bikerental.voucher.application.SpendAnswer.NoneLeft;
import bikerental.voucher.application.SpendAnswer.OtherCustomersRental;
import bikerental.voucher.application.SpendAnswer.RentalClosed;
import bikerental.voucher.application.SpendAnswer.Withdrawn;
import bikerental.voucher.application.SpendAnswer.Yes;
import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.EndedRental;
import bikerental.voucher.domain.Ending;
import bikerental.voucher.domain.RentalId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import static bikerental.voucher.application.VoucherDesk.someCustomer;
import static bikerental.voucher.application.VoucherDesk.someRental;
import static org.assertj.core.api.Assertions.assertThat;

class SpendVoucherTest {
    private final InMemoryVoucherBalances balances = new InMemoryVoucherBalances();
    private final VoucherDesk desk = VoucherDesk.on(balances, Clock.systemUTC());
    private final CustomerId customer = desk.customerWith(1);
    private final RentalId rental = someRental();

    @Test
    void takesOneVoucher() {
        assertThat(desk.spend(rental, customer)).isEqualTo(new Yes(desk.balance(customer)));
        assertThat(desk.balance(customer).left()).isZero();
    }

    @Test
    void acceptsARepeatedRequestAndTakesNothingMore() {
        SpendAnswer first = desk.spend(rental, customer);

        assertThat(desk.spend(rental, customer)).isEqualTo(first);
        assertThat(balances.events()).hasSize(2);
    }

    @Test
    void refusesWhenNoVoucherIsLeftAndNamesTheRentalsThatHaveThem() {
        desk.spend(rental, customer);

        assertThat(desk.spend(someRental(), customer)).isEqualTo(new NoneLeft(List.of(rental)));
    }

    @Test
    void namesAtMostAHundredRentalsOldestFirst() {
        desk.buy(customer, 100);
        List<RentalId> rentals =
                Stream.generate(VoucherDesk::someRental).limit(101).toList();
        rentals.forEach(spent -> desk.spend(spent, customer));

        assertThat(desk.spend(someRental(), customer)).isEqualTo(new NoneLeft(rentals.subList(0, 100)));
    }

    @Test
    void takesTheVoucherThatIsBoughtAfterARefusal() {
        CustomerId poor = someCustomer();
        assertThat(desk.spend(rental, poor)).isEqualTo(new NoneLeft(List.of()));

        desk.buy(poor, 1);

        assertThat(desk.spend(rental, poor)).isInstanceOf(Yes.class);
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void refusesARentalThatHasEnded(Ending ending) {
        desk.spend(rental, customer);
        desk.end(rental, customer, ending);

        assertThat(desk.spend(rental, customer)).isEqualTo(new RentalClosed());
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void refusesARentalWhoseEndArrivedFirst(Ending ending) {
        desk.end(rental, customer, ending);

        assertThat(desk.spend(rental, customer)).isEqualTo(new RentalClosed());
        assertThat(desk.balance(customer).left()).isEqualTo(1);
    }

    @Test
    void refusesTheRentalOfAnotherCustomer() {
        desk.spend(rental, customer);

        assertThat(desk.spend(rental, desk.customerWith(1))).isEqualTo(new OtherCustomersRental());
    }

    @Test
    void refusesAWithdrawnCustomer() {
        desk.withdraw(customer);

        assertThat(desk.spend(rental, customer)).isEqualTo(new Withdrawn());
    }

    @Test
    void stillAcceptsARepeatedRequestAfterAWithdrawal() {
        desk.spend(rental, customer);
        desk.withdraw(customer);

        assertThat(desk.spend(rental, customer)).isInstanceOf(Yes.class);
    }

    @Test
    void takesTheVoucherThatAnEndingInTheRequestGivesBack() {
        desk.spend(rental, customer);

        assertThat(desk.spend(someRental(), customer, new EndedRental(rental, customer, Ending.WITHOUT_RIDE)))
                .isInstanceOf(Yes.class);
    }

    @Test
    void keepsTheEndingsInARequestThatItRefuses() {
        desk.spend(rental, customer);

        SpendAnswer answer = desk.spend(someRental(), customer, new EndedRental(rental, customer, Ending.AFTER_RIDE));

        assertThat(answer).isEqualTo(new NoneLeft(List.of()));
        assertThat(desk.spend(rental, customer)).isEqualTo(new RentalClosed());
    }

    @Test
    void refusesARentalThatTheRequestItselfSaysIsOver() {
        assertThat(desk.spend(rental, customer, new EndedRental(rental, customer, Ending.WITHOUT_RIDE)))
                .isEqualTo(new RentalClosed());
    }
}
