/** What starts a use case: gRPC calls, events, timers and the start of the service. */
@NullMarked
package bikerental.user.inbound;

import org.jspecify.annotations.NullMarked;
