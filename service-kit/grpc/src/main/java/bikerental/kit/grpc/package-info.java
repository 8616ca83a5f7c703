/** gRPC for all services: identity, refusals, deadlines, channels. */
@NullMarked
package bikerental.kit.grpc;

import org.jspecify.annotations.NullMarked;
