package bikerental.voucher.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A customer's vouchers: the aggregate. Never negative, and at all times the sum of its ledger.
 *
 * @param closed whether the customer has withdrawn
 * @param version grows by one with each entry, and with a closing that needs none
 */
public record VoucherBalance(CustomerId customer, Totals totals, boolean closed, long version) {
    /** The most that may be bought at once. */
    public static final int LARGEST_PURCHASE = 100;

    /** The most that a customer may hold after buying: far from where a ledger entry, an int, could no longer forfeit it all. */
    public static final long LARGEST_BALANCE = 1_000_000;

    /** The balance of a customer of whom nothing is known yet. */
    public static VoucherBalance none(CustomerId customer) {
        return new VoucherBalance(customer, Totals.NONE, false, 0);
    }

    /** What is left. */
    public long left() {
        return totals.left();
    }

    /** Buys {@code count} vouchers. */
    public BuyOutcome buy(int count, Instant at) {
        if (closed) {
            return new CustomerWithdrawn();
        }
        if (left() + count > LARGEST_BALANCE) {
            return new BalanceFull();
        }
        VoucherBalance after = next(totals.plusBought(count));
        return new VouchersBought(after, VoucherEntry.of(after, EntryKind.BOUGHT, count, null, at));
    }

    /** Spends one voucher for a rental. */
    public SpendOutcome spend(RentalId rental, Instant at) {
        if (closed) {
            return new CustomerWithdrawn();
        }
        if (left() == 0) {
            return new NoVoucherLeft();
        }
        VoucherBalance after = next(totals.plusSpent());
        return new VoucherSpent(after, VoucherEntry.of(after, EntryKind.SPENT, -1, rental, at));
    }

    /** Takes back the voucher of a rental; who has withdrawn forfeits it in the same breath. */
    public List<VoucherEvent> restore(RentalId rental, Instant at) {
        VoucherBalance after = next(totals.plusRestored());
        VoucherEvent restored = new VoucherRestored(after, VoucherEntry.of(after, EntryKind.RESTORED, 1, rental, at));
        return closed ? List.of(restored, after.forfeit(at)) : List.of(restored);
    }

    /** Forfeits what is left and closes; nothing where it is closed already. */
    public List<VoucherEvent> close(Instant at) {
        return closed ? List.of() : List.of(forfeit(at));
    }

    private VouchersForfeited forfeit(Instant at) {
        VoucherBalance after = new VoucherBalance(customer, totals.allForfeited(), true, version + 1);
        @Nullable
        VoucherEntry entry =
                left() == 0 ? null : VoucherEntry.of(after, EntryKind.FORFEITED, Math.toIntExact(-left()), null, at);
        return new VouchersForfeited(after, entry, at);
    }

    private VoucherBalance next(Totals changed) {
        return new VoucherBalance(customer, changed, closed, version + 1);
    }
}
