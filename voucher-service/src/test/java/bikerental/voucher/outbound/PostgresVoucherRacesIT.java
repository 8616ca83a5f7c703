package bikerental.voucher.outbound;

import bikerental.voucher.application.VoucherBalances;
import bikerental.voucher.application.VoucherDesk;
import bikerental.voucher.application.VoucherRacesContract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import java.time.Clock;

@QuarkusTest
class PostgresVoucherRacesIT extends VoucherRacesContract {
    @Inject
    VoucherBalances balances;

    @Inject
    Clock clock;

    @Override
    protected VoucherDesk desk() {
        return PostgresDesk.on(balances, clock);
    }
}
