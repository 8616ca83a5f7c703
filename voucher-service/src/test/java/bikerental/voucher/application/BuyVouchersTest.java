package bikerental.voucher.application;

import bikerental.voucher.domain.BuyOutcome.CustomerWithdrawn;
import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.VoucherEvent.VouchersBought;
import org.junit.jupiter.api.Test;

import java.time.Clock;

import static bikerental.voucher.application.VoucherDesk.someCustomer;
import static org.assertj.core.api.Assertions.assertThat;

class BuyVouchersTest {
    private final InMemoryVoucherBalances balances = new InMemoryVoucherBalances();
    private final VoucherDesk desk = VoucherDesk.on(balances, Clock.systemUTC());
    private final CustomerId customer = someCustomer();

    @Test
    void addsToTheBalanceAndPublishesAnEvent() {
        desk.buy(customer, 2);
        desk.buy(customer, 3);

        assertThat(desk.balance(customer).left()).isEqualTo(5);
        assertThat(balances.events())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event).isInstanceOf(VouchersBought.class));
        assertThat(balances.events())
                .extracting(event -> event.balance().version())
                .containsExactly(1L, 2L);
    }

    @Test
    void refusesAWithdrawnCustomer() {
        desk.withdraw(customer);

        assertThat(desk.buy(customer, 1)).isEqualTo(new CustomerWithdrawn());
        assertThat(desk.balance(customer).left()).isZero();
    }
}
