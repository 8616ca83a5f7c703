package bikerental.voucher.domain;

import java.time.Instant;

/** A voucher came back because its rental ended without a ride. */
public record VoucherRestored(VoucherBalance balance, VoucherEntry entry) implements VoucherEvent {
    @Override
    public Instant at() {
        return entry.at();
    }
}
