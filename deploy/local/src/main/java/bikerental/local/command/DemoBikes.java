package bikerental.local.command;

import bikerental.local.process.StartFailed;
import bikerental.local.system.LocalSystem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Registers a few bikes as an operator does, through the REST edge. Existing bikes stay unchanged. */
final class DemoBikes {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final int NOT_READY_YET = 503;

    private final LocalSystem system;
    private final HttpClient http = HttpClient.newHttpClient();

    DemoBikes(LocalSystem system) {
        this.system = system;
    }

    void register() {
        try (InputStream file = Objects.requireNonNull(DemoBikes.class.getResourceAsStream("demo-bikes.json"))) {
            String token = system.tokens().ofUser("olga", "olga");
            for (JsonNode bike : new ObjectMapper().readTree(file)) {
                register(bike, token);
            }
        } catch (IOException e) {
            throw new StartFailed("The demo bikes could not be registered: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("The demo bikes were not registered: stopped meanwhile.", e);
        }
    }

    private void register(JsonNode bike, String token) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        int status = post(bike, token);
        while (status == NOT_READY_YET && Instant.now().isBefore(deadline)) {
            Thread.sleep(PAUSE);
            status = post(bike, token);
        }
        if (status != CREATED && status != CONFLICT) {
            throw new IOException(
                    "the edge answered " + status + " for " + bike.path("id").asText());
        }
    }

    private int post(JsonNode bike, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(system.url("edge") + "/v1/bikes"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(bike.toString()))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
