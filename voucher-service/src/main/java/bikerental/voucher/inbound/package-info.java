/** Inbound adapters: gRPC calls, and the events of rentals and users. */
@NullMarked
package bikerental.voucher.inbound;

import org.jspecify.annotations.NullMarked;
