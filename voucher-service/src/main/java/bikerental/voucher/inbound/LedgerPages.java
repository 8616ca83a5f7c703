package bikerental.voucher.inbound;

import bikerental.kit.grpc.PageToken;
import bikerental.voucher.application.LedgerPage;
import bikerental.voucher.v1.ListVoucherEntriesResponse;
import bikerental.voucher.wire.VoucherMessages;

import java.util.regex.Pattern;

/** Pages of the ledger. A page token is the version before which the next page begins. */
final class LedgerPages {
    private static final Pattern VERSION = Pattern.compile("[1-9]\\d{0,17}");

    private LedgerPages() {}

    static long before(String token) {
        if (token.isEmpty()) {
            return LedgerPage.FROM_NEWEST;
        }
        String version = PageToken.parse(token, 1).getFirst();
        if (!VERSION.matcher(version).matches()) {
            throw PageToken.invalid();
        }
        return Long.parseLong(version);
    }

    static ListVoucherEntriesResponse respond(LedgerPage page) {
        var response = ListVoucherEntriesResponse.newBuilder().setBalance(VoucherMessages.of(page.balance()));
        page.entries().forEach(entry -> response.addEntries(VoucherMessages.of(entry)));
        if (page.next() != null) {
            response.setNextPageToken(PageToken.of(page.next().toString()));
        }
        return response.build();
    }
}
