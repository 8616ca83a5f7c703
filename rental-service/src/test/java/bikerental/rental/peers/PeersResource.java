package bikerental.rental.peers;

import bikerental.local.process.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.util.Map;

/**
 * Gives the service the addresses of the stub peers: free ports of this machine. The sweep runs only when a peer is
 * back or a test triggers it, so that the tests do not affect each other.
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
        // The servers stop with the application under test.
    }
}
