package bikerental.voucher.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One line of a customer's ledger, never changed once written.
 *
 * @param version the version of the balance after this entry: its place in the ledger
 * @param change by how much the balance changed
 * @param rental the rental, for SPENT and RESTORED
 */
public record VoucherEntry(
        EntryId id,
        CustomerId customer,
        long version,
        EntryKind kind,
        int change,
        @Nullable RentalId rental,
        Instant at) {
    static VoucherEntry of(VoucherBalance after, EntryKind kind, int change, @Nullable RentalId rental, Instant at) {
        return new VoucherEntry(EntryId.next(), after.customer(), after.version(), kind, change, rental, at);
    }
}
