package bikerental.voucher.domain;

import bikerental.voucher.domain.BuyOutcome.BalanceFull;
import bikerental.voucher.domain.SpendOutcome.NoVoucherLeft;
import bikerental.voucher.domain.VoucherEvent.VoucherRestored;
import bikerental.voucher.domain.VoucherEvent.VoucherSpent;
import bikerental.voucher.domain.VoucherEvent.VouchersBought;
import bikerental.voucher.domain.VoucherEvent.VouchersForfeited;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A customer's vouchers: the aggregate. Never negative, and always the sum of its ledger.
 *
 * @param closed whether the customer has withdrawn
 * @param version incremented with each entry, and when an empty balance is closed
 */
public record VoucherBalance(CustomerId customer, Totals totals, boolean closed, long version) {
    /** The most vouchers that one purchase can have. */
    public static final int MAX_PURCHASE = 100;

    /** The most vouchers that a customer may hold after buying. A ledger entry, an int, can always forfeit them all. */
    public static final long MAX_BALANCE = 1_000_000;

    /** The balance of an unknown customer. */
    public static VoucherBalance none(CustomerId customer) {
        return new VoucherBalance(customer, Totals.NONE, false, 0);
    }

    /** The vouchers left. */
    public long left() {
        return totals.left();
    }

    /** Buys {@code count} vouchers. */
    public BuyOutcome buy(int count, Instant at) {
        if (closed) {
            return new BuyOutcome.CustomerWithdrawn();
        }
        if (left() + count > MAX_BALANCE) {
            return new BalanceFull();
        }
        VoucherBalance after = next(totals.plusBought(count));
        return new VouchersBought(after, VoucherEntry.of(after, EntryKind.BOUGHT, count, null, at));
    }

    /** Spends one voucher for a rental. */
    public SpendOutcome spend(RentalId rental, Instant at) {
        if (closed) {
            return new SpendOutcome.CustomerWithdrawn();
        }
        if (left() == 0) {
            return new NoVoucherLeft();
        }
        VoucherBalance after = next(totals.plusSpent());
        return new VoucherSpent(after, VoucherEntry.of(after, EntryKind.SPENT, -1, rental, at));
    }

    /** Restores the voucher of a rental; if the customer has withdrawn, it is forfeited at once. */
    public List<VoucherEvent> restore(RentalId rental, Instant at) {
        VoucherBalance after = next(totals.plusRestored());
        VoucherEvent restored = new VoucherRestored(after, VoucherEntry.of(after, EntryKind.RESTORED, 1, rental, at));
        return closed ? List.of(restored, after.forfeit(at)) : List.of(restored);
    }

    /** Forfeits what is left and closes the balance; empty if it is closed already. */
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
