/** Inbound adapters: gRPC calls and rental events. */
@NullMarked
package bikerental.bike.inbound;

import org.jspecify.annotations.NullMarked;
