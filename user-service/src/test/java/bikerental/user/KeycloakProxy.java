package bikerental.user;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A proxy between the service and the real Keycloak, open until it is closed. It injects the faults that a test
 * selects.
 */
public final class KeycloakProxy implements AutoCloseable {
    private static final List<String> PASSED_ON = List.of("Authorization", "Content-Type", "Accept");

    /** A fault between the service and Keycloak. */
    public enum Fault {
        NONE,
        /** The request does not arrive. */
        REQUEST_LOST,
        /** Keycloak executes the request, but the response does not arrive. */
        ANSWER_LOST,
        /** The request arrives when it is released. */
        REQUEST_HELD,
        /** A gateway answers that Keycloak is down. */
        GATEWAY
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile Fault fault = Fault.NONE;
    private volatile String faultyMethod = "";
    private volatile CountDownLatch released = new CountDownLatch(0);
    private volatile CountDownLatch met = new CountDownLatch(0);

    public KeycloakProxy() {
        try {
            int port = Integer.getInteger(KeycloakResource.PROXY_PORT);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public static String realmUrl() {
        return System.getProperty(KeycloakResource.REAL_URL) + "/realms/bikerental";
    }

    /** Applies the fault to admin calls with this method from now on. */
    public void fault(String method, Fault newFault) {
        released = new CountDownLatch(1);
        met = new CountDownLatch(1);
        faultyMethod = method;
        fault = newFault;
    }

    /** Ends the fault and lets held requests arrive. */
    public void release() {
        fault = Fault.NONE;
        released.countDown();
    }

    /** Waits until a call has hit the fault. */
    public void awaitFault() throws InterruptedException {
        met.await();
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        threads.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Fault now = isFaulty(exchange) ? fault : Fault.NONE;
            if (now != Fault.NONE) {
                met.countDown();
            }
            switch (now) {
                case NONE -> answer(exchange, passOn(exchange, body));
                case REQUEST_LOST -> {}
                case ANSWER_LOST -> passOn(exchange, body);
                case REQUEST_HELD -> {
                    released.await();
                    answer(exchange, passOn(exchange, body));
                }
                case GATEWAY -> exchange.sendResponseHeaders(503, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isFaulty(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().startsWith("/admin/")
                && exchange.getRequestMethod().equals(faultyMethod);
    }

    private HttpResponse<byte[]> passOn(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        URI target = URI.create(System.getProperty(KeycloakResource.REAL_URL) + exchange.getRequestURI());
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        PASSED_ON.forEach(name -> exchange.getRequestHeaders()
                .getOrDefault(name, List.of())
                .forEach(value -> request.header(name, value)));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        for (Map.Entry<String, List<String>> header : response.headers().map().entrySet()) {
            if (List.of("location", "content-type").contains(header.getKey())) {
                exchange.getResponseHeaders().put(header.getKey(), header.getValue());
            }
        }
        byte[] body = response.body();
        exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
