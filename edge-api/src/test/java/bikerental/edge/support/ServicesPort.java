package bikerental.edge.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds a free port, and has the edge expect all services there. */
public final class ServicesPort implements QuarkusTestResourceLifecycleManager {
    static final String PROPERTY = "edge-test.services-port";

    @Override
    public Map<String, String> start() {
        String port = String.valueOf(freePort());
        Map<String, String> ports = Stream.of("rental", "bike", "voucher", "user", "mypage")
                .collect(Collectors.toMap(name -> "quarkus.grpc.clients." + name + ".test-port", _ -> port));
        ports.put(PROPERTY, port);
        return ports;
    }

    @Override
    public void stop() {
        // A port needs no stopping.
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
