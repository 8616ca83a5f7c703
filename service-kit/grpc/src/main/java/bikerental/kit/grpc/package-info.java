/** What every service speaks gRPC with: identity, refusals, deadlines, channels. */
@NullMarked
package bikerental.kit.grpc;

import org.jspecify.annotations.NullMarked;
