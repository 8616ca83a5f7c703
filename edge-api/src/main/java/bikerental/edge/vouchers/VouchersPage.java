package bikerental.edge.vouchers;

import bikerental.edge.web.Paging;
import bikerental.voucher.v1.ListVoucherEntriesResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A customer's vouchers with a page of the ledger. */
@Schema(name = "Vouchers", description = "The balance and a page of the ledger, read at the same time.")
public record VouchersPage(
        @Schema(description = "The number of vouchers left.", examples = "2")
        long balance,

        @Schema(description = "Newest first.") List<VoucherEntryJson> items,

        @Schema(description = "The `pageToken` for the next page; absent on the last page.") @Nullable
        String nextPageToken) {

    static VouchersPage of(ListVoucherEntriesResponse page) {
        return new VouchersPage(
                page.getBalance().getBalance(),
                page.getEntriesList().stream().map(VoucherEntryJson::of).toList(),
                Paging.next(page.getNextPageToken()));
    }
}
