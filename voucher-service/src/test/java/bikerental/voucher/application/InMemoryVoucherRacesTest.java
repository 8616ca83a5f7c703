package bikerental.voucher.application;

import java.time.Clock;

class InMemoryVoucherRacesTest extends VoucherRacesContract {
    private final VoucherDesk desk = VoucherDesk.on(new InMemoryVoucherBalances(), Clock.systemUTC());

    @Override
    protected VoucherDesk desk() {
        return desk;
    }
}
