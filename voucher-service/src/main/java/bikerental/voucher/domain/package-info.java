/** Vouchers: what customers bought, spent, got back and forfeited. */
@NullMarked
package bikerental.voucher.domain;

import org.jspecify.annotations.NullMarked;
