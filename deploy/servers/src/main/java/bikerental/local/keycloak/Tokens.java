package bikerental.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Gets access tokens of a local realm, as the README's curl lines do. */
public final class Tokens {
    private static final String CLI = "bikerental-cli";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final URI endpoint;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    public Tokens(String realmUrl) {
        this.endpoint = URI.create(realmUrl + "/protocol/openid-connect/token");
    }

    public String ofUser(String login, String password) throws IOException, InterruptedException {
        return request(Map.of("grant_type", "password", "client_id", CLI, "username", login, "password", password));
    }

    public String ofClient(String client, String secret) throws IOException, InterruptedException {
        return request(Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    private String request(Map<String, String> form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        JsonNode token = new ObjectMapper().readTree(response.body()).path("access_token");
        if (!token.isTextual()) {
            throw new IOException("Keycloak gave no token: " + response.statusCode() + " " + response.body());
        }
        return token.asText();
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
