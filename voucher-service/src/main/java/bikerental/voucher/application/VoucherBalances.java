package bikerental.voucher.application;

import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.VoucherBalance;
import io.smallrye.mutiny.Uni;

import java.util.function.Function;

/** The store of balances, ledgers and spendings. */
public interface VoucherBalances {
    /** Makes one change: all of it is saved with its events, or nothing if it fails or rolls back. */
    <T> Uni<T> change(Function<VoucherChange, Uni<T>> work);

    /** The current balance; an empty one for an unknown customer. */
    Uni<VoucherBalance> balanceOf(CustomerId customer);

    /** The newest entries, at most {@code size}, older than the entry that made version {@code before}. */
    Uni<LedgerPage> ledgerOf(CustomerId customer, long before, int size);
}
