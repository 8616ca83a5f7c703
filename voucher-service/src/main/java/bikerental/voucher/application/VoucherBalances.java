package bikerental.voucher.application;

import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.VoucherBalance;
import io.smallrye.mutiny.Uni;

import java.util.function.Function;

/** Where the customers' balances, their ledgers and the spendings of their rentals are kept. */
public interface VoucherBalances {
    /** Makes one change: all of it is kept with its events, or nothing if it fails or gives up. */
    <T> Uni<T> change(Function<VoucherChange, Uni<T>> work);

    /** The balance as it is now; an empty one for a customer of whom nothing is known yet. */
    Uni<VoucherBalance> balanceOf(CustomerId customer);

    /** The newest entries, at most {@code size}, older than the entry that made version {@code before}. */
    Uni<LedgerPage> ledgerOf(CustomerId customer, long before, int size);
}
