package bikerental.kit.testing;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;

/** Channels to a service under test. */
public final class TestChannel {
    private TestChannel() {}

    /** A channel to a local port. The caller must shut it down. */
    public static ManagedChannel to(int port) {
        return ManagedChannelBuilder.forAddress("127.0.0.1", port)
                .usePlaintext()
                .build();
    }
}
