package bikerental.systemtest.history;

import bikerental.local.keycloak.Tokens;
import bikerental.systemtest.check.Operation;
import bikerental.systemtest.people.Customer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** Sends a customer's requests to the edge, and records each with what came of it. */
final class Client {
    /** Longer than the edge may take: a request that hangs is given up, and that is recorded too. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Well within the life of a token. */
    private static final Duration LOGIN = Duration.ofMinutes(10);

    private final HttpClient http;
    private Customer customer;
    private final Tokens tokens;
    private final Recorder recorder;
    private Instant loggedIn = Instant.now();

    Client(HttpClient http, Customer customer, Tokens tokens, Recorder recorder) {
        this.http = http;
        this.customer = customer;
        this.tokens = tokens;
        this.recorder = recorder;
    }

    /** Sends a request that changes something, once. */
    Operation send(Request request) throws InterruptedException {
        return record(request, HttpRequest.BodyPublishers.ofString(request.body()), "POST");
    }

    /** Looks at a rental. */
    Operation look(String rental) throws InterruptedException {
        Request request = new Request(Operation.Kind.LOOK, "", rental, "/v1/rentals/" + rental, "");
        return record(request, HttpRequest.BodyPublishers.noBody(), "GET");
    }

    private Operation record(Request request, HttpRequest.BodyPublisher body, String method)
            throws InterruptedException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        URI.create(customer.edge().url() + request.path()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token())
                .method(method, body);
        if (!request.key().isEmpty()) {
            builder.header("Idempotency-Key", request.key());
        }
        if (!request.body().isEmpty()) {
            builder.header("Content-Type", "application/json");
        }
        Instant begun = now();
        try {
            HttpResponse<String> answer = http.send(builder.build(), HttpResponse.BodyHandlers.ofString());
            return recorder.record(operation(request, begun, answer.statusCode(), answer.body()));
        } catch (IOException unanswered) {
            return recorder.record(operation(request, begun, 0, unanswered.toString()));
        }
    }

    private Operation operation(Request request, Instant begun, int status, String body) {
        return new Operation(customer.id(), request.kind(), request.key(), request.about(), begun, now(), status, body);
    }

    private String token() {
        if (now().isAfter(loggedIn.plus(LOGIN))) {
            customer = customer.loggedInAgain(tokens);
            loggedIn = now();
        }
        return Objects.requireNonNull(customer.edge().token());
    }

    /** As exact as the times of the services. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
