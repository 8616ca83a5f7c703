package bikerental.rental.peers;

import bikerental.local.process.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.util.Map;

/**
 * Tells the service where the played services will listen: free ports of this machine. It looks for waiting queues only when they return or a
 * test says so, so that each test has its queues to itself.
 */
public final class PeersResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of(
                ScriptedVoucher.PORT,
                String.valueOf(Ports.free()),
                ScriptedBike.PORT,
                String.valueOf(Ports.free()),
                ScriptedKeycloak.PORT,
                String.valueOf(Ports.free()),
                "quarkus.oidc-client.auth-server-url",
                "http://127.0.0.1:${" + ScriptedKeycloak.PORT + "}/realms/bikerental",
                "bikerental.rental.backlog-interval",
                "100ms",
                "bikerental.rental.sweep-interval",
                "1h");
    }

    @Override
    public void stop() {
        // The servers end with the application under test.
    }
}
