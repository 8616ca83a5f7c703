package bikerental.voucher.domain;

import java.time.Instant;

/** The customer bought vouchers. */
public record VouchersBought(VoucherBalance balance, VoucherEntry entry) implements VoucherEvent, BuyOutcome {
    @Override
    public Instant at() {
        return entry.at();
    }
}
