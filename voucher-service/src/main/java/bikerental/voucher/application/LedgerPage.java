package bikerental.voucher.application;

import bikerental.voucher.domain.VoucherBalance;
import bikerental.voucher.domain.VoucherEntry;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A page of ledger entries, newest first, with the balance read at the same moment.
 *
 * @param next the {@code before} of the next page; null on the last page
 */
public record LedgerPage(
        VoucherBalance balance,
        List<VoucherEntry> entries,
        @Nullable Long next) {
    /** The {@code before} of the first page. */
    public static final long FROM_NEWEST = Long.MAX_VALUE;

    /** A page of entries that were read with one more than the page holds, to see whether more follow. */
    public static LedgerPage of(VoucherBalance balance, List<VoucherEntry> oneMore, int size) {
        if (oneMore.size() <= size) {
            return new LedgerPage(balance, oneMore, null);
        }
        List<VoucherEntry> entries = List.copyOf(oneMore.subList(0, size));
        return new LedgerPage(balance, entries, entries.getLast().version());
    }
}
