/** What can be done with vouchers, and the port to where they are kept. */
@NullMarked
package bikerental.voucher.application;

import org.jspecify.annotations.NullMarked;
