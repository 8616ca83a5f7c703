/** Vouchers: what customers bought, spent, got back and lost. */
@NullMarked
package bikerental.voucher.domain;

import org.jspecify.annotations.NullMarked;
