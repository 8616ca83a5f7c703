package bikerental.edge.support;

import bikerental.local.process.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds a free port, and has the edge expect all services there. */
public final class ServicesPort implements QuarkusTestResourceLifecycleManager {
    static final String PROPERTY = "edge-test.services-port";

    @Override
    public Map<String, String> start() {
        String port = String.valueOf(Ports.free());
        Map<String, String> ports = Stream.of("rental", "bike", "voucher", "user", "mypage")
                .collect(Collectors.toMap(name -> "quarkus.grpc.clients." + name + ".test-port", _ -> port));
        ports.put(PROPERTY, port);
        ports.put("bikerental.edge.rate-limit.burst", "100000");
        ports.put("bikerental.edge.events.heartbeat", "500ms");
        return ports;
    }

    @Override
    public void stop() {
        // A port needs no stopping.
    }
}
