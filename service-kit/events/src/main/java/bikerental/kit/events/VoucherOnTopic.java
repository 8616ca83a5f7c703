package bikerental.kit.events;

import bikerental.voucher.v1.VoucherBalance;
import bikerental.voucher.v1.VoucherEntry;

import java.util.Optional;

/**
 * A customer's vouchers as their events carry them.
 *
 * @param entry the ledger entry that changed the balance; absent where a balance of nothing was forfeited
 */
public record VoucherOnTopic(VoucherBalance balance, Optional<VoucherEntry> entry) {}
