package bikerental.user;

import bikerental.local.keycloak.EmbeddedKeycloak;
import bikerental.local.process.Folders;
import bikerental.local.process.Ports;
import bikerental.local.process.ServerProcess;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.nio.file.Path;
import java.util.Map;

/**
 * A real Keycloak, once per test JVM. The service reaches it through a {@link KeycloakProxy}: until a test opens one,
 * Keycloak is down, as when the service starts.
 */
public final class KeycloakResource implements QuarkusTestResourceLifecycleManager {
    static final String REAL_URL = "bikerental.test.keycloak-url";
    static final String PROXY_PORT = "bikerental.test.keycloak-keycloak-port";

    @Override
    public Map<String, String> start() {
        synchronized (Runtime.getRuntime()) {
            if (System.getProperty(REAL_URL) == null) {
                System.setProperty(REAL_URL, startOnce());
                System.setProperty(PROXY_PORT, String.valueOf(Ports.free()));
            }
        }
        return Map.of(
                "KEYCLOAK_URL", "http://127.0.0.1:" + System.getProperty(PROXY_PORT),
                "bikerental.sign-up.timeout", "3s",
                "bikerental.sign-up.grace", "2s",
                "bikerental.recovery.interval", "300ms");
    }

    private static String startOnce() {
        Path folder = Folders.temporary(EmbeddedKeycloak.NAME);
        EmbeddedKeycloak server = new EmbeddedKeycloak(
                folder.resolve("home"), Ports.free(), "http://localhost:8080", folder.resolve("log"));
        ServerProcess process = ServerProcess.ofThisJvm(server);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            process.kill();
            Folders.delete(folder);
        }));
        process.start();
        return server.url();
    }

    /** Keycloak is shared with later tests and ends with the JVM. */
    @Override
    public void stop() {}
}
