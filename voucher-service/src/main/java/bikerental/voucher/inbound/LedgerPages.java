package bikerental.voucher.inbound;

import bikerental.kit.grpc.PageToken;
import bikerental.voucher.application.LedgerPage;
import bikerental.voucher.application.VoucherMessages;
import bikerental.voucher.v1.ListVoucherEntriesResponse;

import java.util.regex.Pattern;

/** Pages of the ledger and the tokens that lead from one to the next: the version before which the next one begins. */
final class LedgerPages {
    private static final Pattern VERSION = Pattern.compile("[1-9]\\d{0,17}");

    private LedgerPages() {}

    static long before(String token) {
        if (token.isEmpty()) {
            return LedgerPage.FROM_THE_NEWEST;
        }
        String version = PageToken.parse(token, 1).getFirst();
        if (!VERSION.matcher(version).matches()) {
            throw PageToken.invalid();
        }
        return Long.parseLong(version);
    }

    static ListVoucherEntriesResponse answer(LedgerPage page) {
        var answer = ListVoucherEntriesResponse.newBuilder().setBalance(VoucherMessages.of(page.balance()));
        page.entries().forEach(entry -> answer.addEntries(VoucherMessages.of(entry)));
        if (page.next() != null) {
            answer.setNextPageToken(PageToken.of(page.next().toString()));
        }
        return answer.build();
    }
}
