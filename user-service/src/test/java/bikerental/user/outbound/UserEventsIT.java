package bikerental.user.outbound;

import bikerental.kit.events.UserEvents;
import bikerental.kit.testing.TestKafka;
import bikerental.user.TestCalls;
import bikerental.user.WayToKeycloak;
import bikerental.user.v1.User;
import bikerental.user.v1.UserRegistered;
import bikerental.user.v1.UserUpdated;
import bikerental.user.v1.UserWithdrawn;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class UserEventsIT {
    @TestHTTPResource
    URL service;

    @Test
    void tellTheWholeStateInOrderAndNothingPersonalAtTheEnd() throws Exception {
        try (TestCalls calls = new TestCalls(service);
                WayToKeycloak _ = new WayToKeycloak();
                TestKafka kafka = new TestKafka()) {
            User registered = calls.register(TestCalls.freshEmail());
            User updated = calls.rename(registered.getId(), "Ada L.");
            calls.withdraw(registered.getId());

            List<ConsumerRecord<String, byte[]>> heard = kafka.messages(UserEvents.TOPIC, registered.getId(), 3);

            assertThat(UserRegistered.parseFrom(heard.get(0).value()).getUser()).isEqualTo(registered);
            assertThat(UserUpdated.parseFrom(heard.get(1).value()).getUser()).isEqualTo(updated);
            UserWithdrawn last = UserWithdrawn.parseFrom(heard.get(2).value());
            assertThat(last.getUserId()).isEqualTo(registered.getId());
            assertThat(last.getVersion()).isEqualTo(3);
            assertThat(heard)
                    .extracting(UserEventsIT::typeOf)
                    .containsExactly(
                            "bikerental.user.v1.UserRegistered",
                            "bikerental.user.v1.UserUpdated",
                            "bikerental.user.v1.UserWithdrawn");
        }
    }

    private static String typeOf(ConsumerRecord<String, byte[]> message) {
        return new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }
}
