package bikerental.voucher.outbound;

import bikerental.voucher.application.VoucherBalances;
import bikerental.voucher.application.VoucherBalancesContract;
import bikerental.voucher.application.VoucherDesk;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import java.time.Clock;

@QuarkusTest
class PostgresVoucherBalancesIT extends VoucherBalancesContract {
    @Inject
    VoucherBalances balances;

    @Inject
    Clock clock;

    @Override
    protected VoucherDesk desk() {
        return PostgresDesk.on(balances, clock);
    }
}
