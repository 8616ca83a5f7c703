package bikerental.kit.events;

import bikerental.voucher.v1.VoucherBalance;
import bikerental.voucher.v1.VoucherEntry;
import bikerental.voucher.v1.VoucherRestored;
import bikerental.voucher.v1.VoucherSpent;
import bikerental.voucher.v1.VouchersBought;
import bikerental.voucher.v1.VouchersForfeited;

import java.util.Optional;

/** The topic of vouchers, keyed by the customer's id. */
public final class VoucherEvents {
    /** The topic's name. */
    public static final String TOPIC = "bikerental.voucher";

    /** Its event types. */
    public static final EventTypes<VoucherOnTopic> TYPES = EventTypes.<VoucherOnTopic>builder()
            .type(
                    VouchersBought.getDefaultInstance(),
                    VouchersBought.parser(),
                    event -> state(event.getBalance(), event.hasEntry(), event.getEntry()))
            .type(
                    VoucherSpent.getDefaultInstance(),
                    VoucherSpent.parser(),
                    event -> state(event.getBalance(), event.hasEntry(), event.getEntry()))
            .type(
                    VoucherRestored.getDefaultInstance(),
                    VoucherRestored.parser(),
                    event -> state(event.getBalance(), event.hasEntry(), event.getEntry()))
            .type(
                    VouchersForfeited.getDefaultInstance(),
                    VouchersForfeited.parser(),
                    event -> state(event.getBalance(), event.hasEntry(), event.getEntry()))
            .build();

    private VoucherEvents() {}

    private static VoucherOnTopic state(VoucherBalance balance, boolean hasEntry, VoucherEntry entry) {
        return new VoucherOnTopic(balance, hasEntry ? Optional.of(entry) : Optional.empty());
    }
}
