/** What comes in: calls over gRPC, and the events of rentals. */
@NullMarked
package bikerental.bike.inbound;

import org.jspecify.annotations.NullMarked;
