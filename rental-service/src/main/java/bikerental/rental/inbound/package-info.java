/** The inbound adapters: the gRPC contract, and the events of other services. */
@NullMarked
package bikerental.rental.inbound;

import org.jspecify.annotations.NullMarked;
