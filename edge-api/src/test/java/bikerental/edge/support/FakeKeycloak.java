package bikerental.edge.support;

import bikerental.local.process.Ports;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import org.eclipse.microprofile.config.ConfigProvider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** The parts of Keycloak that the token check needs. */
public final class FakeKeycloak {
    private final String issuer = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
    private final KeyPair keys = newKeys();
    private final CountDownLatch answers = new CountDownLatch(1);
    private HttpServer server;

    /** Points the edge to a port without a Keycloak. */
    public static final class DownAtFirst implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            return Map.of("quarkus.oidc.auth-server-url", "http://127.0.0.1:" + Ports.free() + "/realms/bikerental");
        }

        @Override
        public void stop() {
            // A port needs no stopping.
        }
    }

    /** A customer's token. */
    public String token() {
        return Jwt.issuer(issuer)
                .subject(Callers.ALICE)
                .audience("bikerental")
                .claim("realm_access", Map.of("roles", List.of("customer")))
                .expiresIn(900)
                .jws()
                .keyId("key-1")
                .sign(keys.getPrivate());
    }

    /** Accepts connections but does not answer. */
    public void hang() {
        try {
            server = HttpServer.create(
                    new InetSocketAddress("127.0.0.1", URI.create(issuer).getPort()), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext(
                "/realms/bikerental/.well-known/openid-configuration", exchange -> send(exchange, discovery()));
        server.createContext("/realms/bikerental/keys", exchange -> send(exchange, jwks()));
        server.start();
    }

    /** Answers from now on, also those who wait. */
    public void answer() {
        answers.countDown();
    }

    /** Stops. */
    public void stop() {
        server.stop(0);
    }

    private void send(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            answers.await();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String discovery() {
        return "{\"issuer\": \"%1$s\", \"jwks_uri\": \"%1$s/keys\", \"token_endpoint\": \"%1$s/token\"}"
                .formatted(issuer);
    }

    private String jwks() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\": [{\"kid\": \"key-1\", \"kty\": \"RSA\", \"alg\": \"RS256\", \"use\": \"sig\", \"n\": \"%s\", \"e\": \"%s\"}]}"
                .formatted(encoded(key.getModulus()), encoded(key.getPublicExponent()));
    }

    private static String encoded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
