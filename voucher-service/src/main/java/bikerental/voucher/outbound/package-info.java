/** Outbound adapters: vouchers in PostgreSQL, with their events in the outbox. */
@NullMarked
package bikerental.voucher.outbound;

import org.jspecify.annotations.NullMarked;
