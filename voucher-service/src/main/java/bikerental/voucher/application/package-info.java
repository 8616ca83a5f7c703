/** The commands and policies for vouchers, and the port to their store. */
@NullMarked
package bikerental.voucher.application;

import org.jspecify.annotations.NullMarked;
