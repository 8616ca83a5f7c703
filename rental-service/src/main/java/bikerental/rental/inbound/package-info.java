/** How the world reaches the core: its gRPC contract and the events of others. */
@NullMarked
package bikerental.rental.inbound;

import org.jspecify.annotations.NullMarked;
