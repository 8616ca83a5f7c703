package bikerental.voucher.application;

import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.Totals;
import bikerental.voucher.domain.VoucherEvent.VouchersForfeited;
import org.junit.jupiter.api.Test;

import java.time.Clock;

import static bikerental.voucher.application.VoucherDesk.someCustomer;
import static org.assertj.core.api.Assertions.assertThat;

class CloseBalanceWhenUserWithdrawsTest {
    private final InMemoryVoucherBalances balances = new InMemoryVoucherBalances();
    private final VoucherDesk desk = VoucherDesk.on(balances, Clock.systemUTC());

    @Test
    void forfeitsEverything() {
        CustomerId customer = desk.customerWith(4);

        desk.withdraw(customer);

        assertThat(desk.balance(customer).totals()).isEqualTo(new Totals(4, 0, 0, 4));
        assertThat(desk.balance(customer).closed()).isTrue();
    }

    @Test
    void closesTheBalanceOfAnUnknownCustomerAndPublishesAnEvent() {
        CustomerId stranger = someCustomer();

        desk.withdraw(stranger);

        assertThat(desk.balance(stranger).closed()).isTrue();
        assertThat(balances.events()).singleElement().isInstanceOf(VouchersForfeited.class);
        assertThat(desk.ledger(stranger)).isEmpty();
    }

    @Test
    void changesNothingWhenAppliedAgain() {
        CustomerId customer = desk.customerWith(4);
        desk.withdraw(customer);

        desk.withdraw(customer);

        assertThat(desk.balance(customer).version()).isEqualTo(2);
        assertThat(balances.events()).hasSize(2);
    }
}
