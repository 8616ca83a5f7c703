package bikerental.voucher.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Something that happened to a customer's vouchers. */
public sealed interface VoucherEvent permits VouchersBought, VoucherSpent, VoucherRestored, VouchersForfeited {
    /** The balance afterwards. */
    VoucherBalance balance();

    /** The entry that changed it; absent where only the closing was news. */
    @Nullable
    VoucherEntry entry();

    /** When it happened. */
    Instant at();
}
