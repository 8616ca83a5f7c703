package bikerental.voucher.wire;

import bikerental.kit.grpc.Times;
import bikerental.voucher.domain.EntryKind;
import bikerental.voucher.domain.VoucherBalance;
import bikerental.voucher.domain.VoucherEntry;
import bikerental.voucher.domain.VoucherEvent;
import bikerental.voucher.domain.VoucherEvent.VoucherRestored;
import bikerental.voucher.domain.VoucherEvent.VoucherSpent;
import bikerental.voucher.domain.VoucherEvent.VouchersBought;
import bikerental.voucher.domain.VoucherEvent.VouchersForfeited;
import bikerental.voucher.v1.VoucherEntryKind;
import com.google.protobuf.Message;

/** Maps vouchers from the domain to the contract, for responses and events alike. */
public final class VoucherMessages {
    private VoucherMessages() {}

    /** The balance in the contract's form. */
    public static bikerental.voucher.v1.VoucherBalance of(VoucherBalance balance) {
        return bikerental.voucher.v1.VoucherBalance.newBuilder()
                .setCustomerId(balance.customer().toString())
                .setBalance(balance.left())
                .setBought(balance.totals().bought())
                .setSpent(balance.totals().spent())
                .setRestored(balance.totals().restored())
                .setForfeited(balance.totals().forfeited())
                .setClosed(balance.closed())
                .setVersion(balance.version())
                .build();
    }

    /** The ledger entry in the contract's form. */
    public static bikerental.voucher.v1.VoucherEntry of(VoucherEntry entry) {
        return bikerental.voucher.v1.VoucherEntry.newBuilder()
                .setId(entry.id().toString())
                .setKind(of(entry.kind()))
                .setChange(entry.change())
                .setRentalId(entry.rental() == null ? "" : entry.rental().toString())
                .setAt(Times.of(entry.at()))
                .build();
    }

    /** The event in the contract's form. */
    public static Message of(VoucherEvent event) {
        return switch (event) {
            case VouchersBought(var balance, var entry) ->
                bikerental.voucher.v1.VouchersBought.newBuilder()
                        .setBalance(of(balance))
                        .setEntry(of(entry))
                        .build();
            case VoucherSpent(var balance, var entry) ->
                bikerental.voucher.v1.VoucherSpent.newBuilder()
                        .setBalance(of(balance))
                        .setEntry(of(entry))
                        .build();
            case VoucherRestored(var balance, var entry) ->
                bikerental.voucher.v1.VoucherRestored.newBuilder()
                        .setBalance(of(balance))
                        .setEntry(of(entry))
                        .build();
            case VouchersForfeited forfeited -> of(forfeited);
        };
    }

    private static Message of(VouchersForfeited event) {
        var message = bikerental.voucher.v1.VouchersForfeited.newBuilder().setBalance(of(event.balance()));
        if (event.entry() != null) {
            message.setEntry(of(event.entry()));
        }
        return message.build();
    }

    private static VoucherEntryKind of(EntryKind kind) {
        return switch (kind) {
            case BOUGHT -> VoucherEntryKind.VOUCHER_ENTRY_KIND_BOUGHT;
            case SPENT -> VoucherEntryKind.VOUCHER_ENTRY_KIND_SPENT;
            case RESTORED -> VoucherEntryKind.VOUCHER_ENTRY_KIND_RESTORED;
            case FORFEITED -> VoucherEntryKind.VOUCHER_ENTRY_KIND_FORFEITED;
        };
    }
}
