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

/** The way from the service to the real Keycloak: open from its making until it is closed, with troubles on it as a test wants them. */
public final class WayToKeycloak implements AutoCloseable {
    private static final List<String> PASSED_ON = List.of("Authorization", "Content-Type", "Accept");

    /** What happens on the way. */
    public enum Trouble {
        NONE,
        /** The request does not arrive. */
        REQUEST_LOST,
        /** Keycloak does what it is asked for, but the answer does not arrive. */
        ANSWER_LOST,
        /** The request arrives when it is released. */
        REQUEST_HELD,
        /** A gateway says that Keycloak is away. */
        GATEWAY
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile Trouble trouble = Trouble.NONE;
    private volatile String troubled = "";
    private volatile CountDownLatch released = new CountDownLatch(0);
    private volatile CountDownLatch met = new CountDownLatch(0);

    public WayToKeycloak() {
        try {
            int port = Integer.getInteger(KeycloakResource.WAY_PORT);
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

    /** From now on the admin calls with this method have this trouble. */
    public void trouble(String method, Trouble newTrouble) {
        released = new CountDownLatch(1);
        met = new CountDownLatch(1);
        troubled = method;
        trouble = newTrouble;
    }

    /** Lets held requests arrive and ends all trouble. */
    public void release() {
        trouble = Trouble.NONE;
        released.countDown();
    }

    /** Waits until a call met the trouble. */
    public void awaitTrouble() throws InterruptedException {
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
            Trouble now = isTroubled(exchange) ? trouble : Trouble.NONE;
            if (now != Trouble.NONE) {
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

    private boolean isTroubled(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().startsWith("/admin/")
                && exchange.getRequestMethod().equals(troubled);
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
