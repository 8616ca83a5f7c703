package bikerental.voucher.application;

import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.RentalId;
import bikerental.voucher.domain.Spending;
import bikerental.voucher.domain.VoucherBalance;
import bikerental.voucher.domain.VoucherEvent;
import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.List;

/**
 * One change under way. What it locks stays locked until it is over. Everybody locks spendings first, all at once, and then balances in the
 * order of their customers, so that nobody waits in a circle.
 */
public interface VoucherChange {
    /** Writes the spendings whose rental has none yet; answers, locked, with those that stood there before. */
    Uni<List<Spending>> open(Collection<? extends Spending> wanted);

    /** Lets spendings that this change has locked go on to their next state. */
    void settle(Collection<? extends Spending> settled);

    /** The balance of a customer, locked; an empty one is written for a customer of whom nothing is known yet. */
    Uni<VoucherBalance> lock(CustomerId customer);

    /** Keeps what happened, in this order, to balances that this change has locked. */
    Uni<Void> keep(List<? extends VoucherEvent> events);

    /** The customer's rentals beside {@code rental} whose voucher is still out: the oldest, at most {@code most}. */
    Uni<List<RentalId>> stillOut(CustomerId customer, RentalId rental, int most);

    /** Makes sure that nothing of this change is kept. */
    void giveUp();
}
