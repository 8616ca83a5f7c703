package bikerental.voucher.domain;

import java.time.Instant;

/** A voucher was spent for a rental. */
public record VoucherSpent(VoucherBalance balance, VoucherEntry entry) implements VoucherEvent, SpendOutcome {
    @Override
    public Instant at() {
        return entry.at();
    }
}
