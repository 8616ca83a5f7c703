package bikerental.edge.support;

import bikerental.local.process.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Points the edge to one free port for all services, and sets what all tests share. */
public final class ServicesPort implements QuarkusTestResourceLifecycleManager {
    /** More requests than all tests send, so that they do not limit each other. */
    public static final int BURST = 100_000;

    static final String PROPERTY = "edge-test.services-port";

    @Override
    public Map<String, String> start() {
        String port = String.valueOf(Ports.free());
        Map<String, String> ports = Stream.of("rental", "bike", "voucher", "user", "mypage")
                .collect(Collectors.toMap(name -> "quarkus.grpc.clients." + name + ".test-port", _ -> port));
        ports.put(PROPERTY, port);
        ports.put("bikerental.edge.rate-limit.burst", String.valueOf(BURST));
        ports.put("bikerental.edge.events.heartbeat", "500ms");
        return ports;
    }

    @Override
    public void stop() {
        // There is nothing to stop.
    }
}
