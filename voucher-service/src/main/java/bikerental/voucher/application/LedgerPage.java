package bikerental.voucher.application;

import bikerental.voucher.domain.VoucherBalance;
import bikerental.voucher.domain.VoucherEntry;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Some entries of a ledger, newest first, with the balance read in the same moment.
 *
 * @param next where the page after this one begins: the {@code before} to ask with; null on the last page
 */
public record LedgerPage(
        VoucherBalance balance,
        List<VoucherEntry> entries,
        @Nullable Long next) {
    /** Asks for the first page. */
    public static final long FROM_THE_NEWEST = Long.MAX_VALUE;

    /** The page made of entries that were read one further than asked for, to see whether there are more. */
    public static LedgerPage of(VoucherBalance balance, List<VoucherEntry> oneFurther, int size) {
        if (oneFurther.size() <= size) {
            return new LedgerPage(balance, oneFurther, null);
        }
        List<VoucherEntry> entries = List.copyOf(oneFurther.subList(0, size));
        return new LedgerPage(balance, entries, entries.getLast().version());
    }
}
