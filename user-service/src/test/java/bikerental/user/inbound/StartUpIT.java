package bikerental.user.inbound;

import bikerental.common.v1.Reason;
import bikerental.kit.testing.TokensResource;
import bikerental.local.testing.PostgresResource;
import bikerental.user.TestCalls;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static io.restassured.RestAssured.given;

@QuarkusTest
@TestProfile(StartUpIT.DatabaseOnly.class)
class StartUpIT {
    @TestHTTPResource
    URL service;

    public static final class DatabaseOnly implements QuarkusTestProfile {
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(PostgresResource.class, Map.of("database", "user")),
                    new TestResourceEntry(TokensResource.class));
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("KEYCLOAK_URL", "http://127.0.0.1:1", "kafka.bootstrap.servers", "127.0.0.1:1");
        }
    }

    @Test
    void needsItsDatabaseOnly() {
        given().when().get("/q/health/ready").then().statusCode(200);
        given().when().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void answersWithoutKeycloakAndKafka() {
        try (TestCalls calls = new TestCalls(service)) {
            assertRefused(() -> calls.get(UUID.randomUUID().toString()), Reason.REASON_USER_NOT_FOUND);
            assertRefused(() -> calls.register(TestCalls.freshEmail()), Reason.REASON_TEMPORARILY_UNAVAILABLE);
        }
    }
}
