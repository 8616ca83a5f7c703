package bikerental.voucher.outbound;

import bikerental.kit.testing.Unis;
import bikerental.voucher.application.VoucherBalances;
import bikerental.voucher.application.VoucherDesk;
import io.smallrye.mutiny.Uni;

import java.time.Clock;
import java.util.function.Supplier;

/** The desk on the real database; each step runs on its own Vert.x context, as a call does. */
final class PostgresDesk {
    private PostgresDesk() {}

    static VoucherDesk on(VoucherBalances balances, Clock clock) {
        return new VoucherDesk(balances, clock, new VoucherDesk.Waiting() {
            @Override
            public <T> T await(Supplier<Uni<T>> work) {
                return Unis.await(work);
            }
        });
    }
}
