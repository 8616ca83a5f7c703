package bikerental.rental.peers;

import bikerental.kit.testing.TestTokens;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A stub of Keycloak's token endpoint. */
@Singleton
public class ScriptedKeycloak {
    static final String PORT = "test.keycloak.port";
    private static final String PATH = "/realms/bikerental/protocol/openid-connect/token";

    private final int port;
    private final List<String> issued = new CopyOnWriteArrayList<>();
    private volatile Duration life = Duration.ofHours(1);
    private HttpServer server;

    ScriptedKeycloak(@ConfigProperty(name = PORT) int port) {
        this.port = port;
    }

    void start(@Observes StartupEvent startup) {
        comeBack();
    }

    void stop(@Observes ShutdownEvent shutdown) {
        goAway();
    }

    /** Starts, and issues tokens for an hour. */
    public void reset() {
        life = Duration.ofHours(1);
        comeBack();
    }

    /** Sets the lifetime of new tokens. */
    public void issuesTokensFor(Duration newLife) {
        life = newLife;
    }

    /** The tokens issued so far, oldest first. */
    public List<String> issued() {
        return List.copyOf(issued);
    }

    public synchronized void comeBack() {
        if (server == null) {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            server.createContext(PATH, this::answer);
            server.start();
        }
    }

    public synchronized void goAway() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String token = TestTokens.service();
            issued.add(token);
            byte[] body = "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
                    .formatted(token, life.toSeconds())
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
