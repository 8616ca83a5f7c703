package bikerental.voucher.application;

import java.time.Clock;

class InMemoryVoucherBalancesTest extends VoucherBalancesContract {
    private final VoucherDesk desk = VoucherDesk.on(new InMemoryVoucherBalances(), Clock.systemUTC());

    @Override
    protected VoucherDesk desk() {
        return desk;
    }
}
