package bikerental.voucher.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Something that happened to a customer's vouchers. */
public sealed interface VoucherEvent {
    /** The balance afterwards. */
    VoucherBalance balance();

    /** The ledger entry that changed the balance; null if an empty balance was closed. */
    @Nullable
    VoucherEntry entry();

    /** When it happened. */
    Instant at();

    /** The customer bought vouchers. */
    record VouchersBought(VoucherBalance balance, VoucherEntry entry) implements VoucherEvent, BuyOutcome {
        @Override
        public Instant at() {
            return entry.at();
        }
    }

    /** A voucher was spent for a rental. */
    record VoucherSpent(VoucherBalance balance, VoucherEntry entry) implements VoucherEvent, SpendOutcome {
        @Override
        public Instant at() {
            return entry.at();
        }
    }

    /** A voucher came back because its rental ended without a ride. */
    record VoucherRestored(VoucherBalance balance, VoucherEntry entry) implements VoucherEvent {
        @Override
        public Instant at() {
            return entry.at();
        }
    }

    /** The customer withdrew and lost the remaining vouchers; no entry if none remained. */
    record VouchersForfeited(
            VoucherBalance balance, @Nullable VoucherEntry entry, Instant at) implements VoucherEvent {}
}
