package bikerental.user.inbound;

import bikerental.kit.events.UserEvents;
import bikerental.kit.testing.TestKafka;
import bikerental.user.TestCalls;
import bikerental.user.v1.User;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import java.net.URL;
import java.time.Duration;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@TestProfile(DemoUsersIT.Local.class)
class DemoUsersIT {
    private static final String ALICE = "a11ce000-0000-4000-8000-000000000001";

    @TestHTTPResource
    URL service;

    public static final class Local implements QuarkusTestProfile {
        @Override
        public String getConfigProfile() {
            return "local";
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("bikerental.demo-users.enabled", "true", "quarkus.http.test-port", "0");
        }
    }

    @Test
    void haveTheirProfilesWhenTheServiceHasStarted() {
        try (TestCalls calls = new TestCalls(service);
                TestKafka kafka = new TestKafka()) {
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> calls.get(ALICE) != null);

            User alice = calls.get(ALICE);
            assertThat(alice.getEmail()).isEqualTo("alice@example.com");
            assertThat(alice.getName()).isEqualTo("Alice");
            assertThat(kafka.messages(UserEvents.TOPIC, ALICE, 1)).hasSize(1);
        }
    }
}
