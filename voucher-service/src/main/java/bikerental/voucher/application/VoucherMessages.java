package bikerental.voucher.application;

import bikerental.kit.grpc.Times;
import bikerental.voucher.domain.EntryKind;
import bikerental.voucher.domain.VoucherBalance;
import bikerental.voucher.domain.VoucherEntry;
import bikerental.voucher.v1.VoucherEntryKind;

/** Vouchers in the words of the contract, which answers and events share. */
public final class VoucherMessages {
    private VoucherMessages() {}

    /** The balance as the contract has it. */
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

    /** The ledger entry as the contract has it. */
    public static bikerental.voucher.v1.VoucherEntry of(VoucherEntry entry) {
        return bikerental.voucher.v1.VoucherEntry.newBuilder()
                .setId(entry.id().toString())
                .setKind(of(entry.kind()))
                .setChange(entry.change())
                .setRentalId(entry.rental() == null ? "" : entry.rental().toString())
                .setAt(Times.of(entry.at()))
                .build();
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
