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
 * One change in progress. Its locks last until it ends. Every change locks all its spendings first and then balances in
 * the order of their customers, so there are no deadlocks.
 */
public interface VoucherChange {
    /** Inserts spendings for rentals that have none yet; locks and returns those that already existed. */
    Uni<List<Spending>> insertOrLock(Collection<? extends Spending> wanted);

    /** Moves spendings that this change has locked to their next state. */
    void update(Collection<? extends Spending> settled);

    /** Locks a customer's balance; inserts an empty one for an unknown customer. */
    Uni<VoucherBalance> lock(CustomerId customer);

    /** Saves events, in this order, of balances that this change has locked. */
    Uni<Void> save(List<? extends VoucherEvent> events);

    /** The customer's other rentals that still hold a voucher: the oldest, at most {@code limit}. */
    Uni<List<RentalId>> rentalsWithVoucher(CustomerId customer, RentalId rental, int limit);

    /** Discards this change. */
    void rollBack();
}
