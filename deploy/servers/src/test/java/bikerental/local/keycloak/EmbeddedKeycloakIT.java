package bikerental.local.keycloak;

import bikerental.local.LocalSecrets;
import bikerental.local.process.Folders;
import bikerental.local.process.Ports;
import bikerental.local.process.ServerProcess;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedKeycloakIT {
    private static final Path FOLDER = Folders.temporary("keycloak-it");
    private static final EmbeddedKeycloak SERVER =
            new EmbeddedKeycloak(FOLDER.resolve("home"), Ports.free(), "http://localhost:8080", FOLDER.resolve("log"));
    private static final ServerProcess PROCESS = ServerProcess.ofThisJvm(SERVER);
    private static final Tokens TOKENS = new Tokens(SERVER.realmUrl());
    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeAll
    static void start() {
        PROCESS.start();
    }

    @AfterAll
    static void stop() {
        PROCESS.kill();
        Folders.delete(FOLDER);
    }

    @Test
    void givesACustomerTheClaimsThatServicesAskFor() throws Exception {
        JsonNode claims = claims(TOKENS.ofUser("alice", "alice"));
        assertThat(claims.path("sub").asText()).isEqualTo("a11ce000-0000-4000-8000-000000000001");
        assertThat(claims.path("iss").asText()).isEqualTo(SERVER.realmUrl());
        assertThat(texts(claims.path("aud"))).contains("bikerental");
        assertThat(roles(claims)).contains("customer").doesNotContain("operator", "service");
        assertThat(lifeInSeconds(claims)).isEqualTo(15 * 60);
    }

    @Test
    void givesTheOperatorNoCustomersRole() throws Exception {
        assertThat(roles(claims(TOKENS.ofUser("olga", "olga"))))
                .contains("operator")
                .doesNotContain("customer", "service");
    }

    @Test
    void givesRentalServiceItsRoleForAnHour() throws Exception {
        JsonNode claims = claims(tokenOf("rental-service"));
        assertThat(roles(claims)).containsExactly("service");
        assertThat(texts(claims.path("aud"))).contains("bikerental");
        assertThat(lifeInSeconds(claims)).isEqualTo(60 * 60);
    }

    @Test
    void letsUserServiceSignUpACustomerWhoLogsInByEMail() throws Exception {
        HttpResponse<String> created = admin("POST", "/users", newLogin("carol@example.com", "s-1"));
        assertThat(created.statusCode()).isEqualTo(201);
        JsonNode claims = claims(TOKENS.ofUser("carol@example.com", "a-long-secret"));
        assertThat(created.headers().firstValue("Location").orElseThrow())
                .endsWith("/users/" + claims.path("sub").asText());
        assertThat(roles(claims)).contains("customer");
    }

    @Test
    void findsALoginByTheMarkOfItsSignUp() throws Exception {
        admin("POST", "/users", newLogin("dora@example.com", "s-2"));
        JsonNode found = JSON.readTree(
                admin("GET", "/users?email=dora@example.com&exact=true", "").body());
        assertThat(found.path(0).path("attributes").path("signup_id").path(0).asText())
                .isEqualTo("s-2");
    }

    @Test
    void refusesASecondLoginForAnEMail() throws Exception {
        assertThat(admin("POST", "/users", newLogin("erin@example.com", "s-3")).statusCode())
                .isEqualTo(201);
        assertThat(admin("POST", "/users", newLogin("ERIN@example.com", "s-4")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void letsUserServiceAdministerUsersOnly() throws Exception {
        assertThat(admin("GET", "/clients", "").statusCode()).isEqualTo(403);
        assertThat(admin("PUT", "", "{\"accessTokenLifespan\":1}").statusCode()).isEqualTo(403);
    }

    @Test
    void refusesAWrongPassword() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TOKENS.ofUser("alice", "wrong"))
                .withMessageContaining("invalid_grant");
    }

    private static String newLogin(String email, String signUpId) throws IOException {
        return JSON.writeValueAsString(Map.of(
                "username",
                email,
                "email",
                email,
                "enabled",
                true,
                "attributes",
                Map.of("signup_id", new String[] {signUpId}),
                "groups",
                new String[] {"customers"},
                "credentials",
                new Object[] {Map.of("type", "password", "value", "a-long-secret", "temporary", false)}));
    }

    private static HttpResponse<String> admin(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(SERVER.url() + "/admin/realms/bikerental" + path))
                .header("Authorization", "Bearer " + tokenOf("user-service"))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String tokenOf(String client) throws Exception {
        return TOKENS.ofClient(client, LocalSecrets.clientSecret(client));
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static Iterable<String> roles(JsonNode claims) {
        return texts(claims.path("realm_access").path("roles"));
    }

    private static Iterable<String> texts(JsonNode value) {
        return value.isTextual()
                ? List.of(value.asText())
                : StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }

    private static int lifeInSeconds(JsonNode claims) {
        return claims.path("exp").asInt() - claims.path("iat").asInt();
    }
}
