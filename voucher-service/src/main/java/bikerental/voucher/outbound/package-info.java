/** Where vouchers are kept, and the events that tell of them. */
@NullMarked
package bikerental.voucher.outbound;

import org.jspecify.annotations.NullMarked;
