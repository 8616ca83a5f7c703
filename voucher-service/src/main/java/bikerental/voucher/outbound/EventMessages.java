package bikerental.voucher.outbound;

import bikerental.voucher.application.VoucherMessages;
import bikerental.voucher.domain.VoucherEvent;
import bikerental.voucher.domain.VoucherRestored;
import bikerental.voucher.domain.VoucherSpent;
import bikerental.voucher.domain.VouchersBought;
import bikerental.voucher.domain.VouchersForfeited;
import com.google.protobuf.Message;

/** What happened to vouchers, as the events of their topic. */
final class EventMessages {
    private EventMessages() {}

    static Message of(VoucherEvent event) {
        bikerental.voucher.v1.VoucherBalance balance = VoucherMessages.of(event.balance());
        return switch (event) {
            case VouchersBought bought ->
                bikerental.voucher.v1.VouchersBought.newBuilder()
                        .setBalance(balance)
                        .setEntry(VoucherMessages.of(bought.entry()))
                        .build();
            case VoucherSpent spent ->
                bikerental.voucher.v1.VoucherSpent.newBuilder()
                        .setBalance(balance)
                        .setEntry(VoucherMessages.of(spent.entry()))
                        .build();
            case VoucherRestored restored ->
                bikerental.voucher.v1.VoucherRestored.newBuilder()
                        .setBalance(balance)
                        .setEntry(VoucherMessages.of(restored.entry()))
                        .build();
            case VouchersForfeited forfeited -> forfeited(balance, forfeited);
        };
    }

    private static Message forfeited(bikerental.voucher.v1.VoucherBalance balance, VouchersForfeited event) {
        var message = bikerental.voucher.v1.VouchersForfeited.newBuilder().setBalance(balance);
        if (event.entry() != null) {
            message.setEntry(VoucherMessages.of(event.entry()));
        }
        return message.build();
    }
}
