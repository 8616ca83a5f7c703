package bikerental.mypage;

import bikerental.common.v1.Reason;
import bikerental.kit.testing.RefusalAssert;
import bikerental.kit.testing.TestTokens;
import bikerental.mypage.testing.Client;
import bikerental.mypage.testing.TestEvents;
import bikerental.mypage.testing.Topics;
import bikerental.mypage.testing.WatchedPage;
import bikerental.mypage.watch.Subscriptions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URL;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@TestProfile(WatchLimitsIT.NarrowLimits.class)
class WatchLimitsIT {
    @TestHTTPResource
    URL service;

    @Inject
    Topics topics;

    @Inject
    Subscriptions subscriptions;

    private final String alice = TestEvents.randomId();
    private Client client;

    @BeforeEach
    void open() {
        client = new Client(service);
    }

    @AfterEach
    void close() {
        client.close();
        await().until(subscriptions::count, count -> count == 0);
    }

    @Test
    void aStreamEndsAfterItsMaximumDuration() {
        WatchedPage watched = watch(alice);

        await().atMost(Duration.ofSeconds(30)).until(watched::completed);
        assertThat(subscriptions.count()).isZero();
    }

    @Test
    void aFurtherStreamOfACustomerEndsTheirOldest() {
        WatchedPage oldest = watch(alice);
        WatchedPage second = watch(alice);

        watch(alice);

        await().until(oldest::completed);
        assertThat(second.completed()).isFalse();
    }

    @Test
    void oneStreamTooManyIsRefusedAsTemporarilyUnavailable() {
        watch(alice);
        watch(alice);
        watch(TestEvents.randomId());

        WatchedPage oneTooMany = client.watch(TestTokens.customer(TestEvents.randomId()));

        await().until(() -> oneTooMany.failure() != null);
        RefusalAssert.assertRefused(oneTooMany.failure(), Reason.REASON_TEMPORARILY_UNAVAILABLE);
    }

    @Test
    void aSlowClientGetsTheNewestPageInsteadOfABacklog() {
        int changes = 200;
        String longName = "x".repeat(30_000);
        WatchedPage slow = client.watchWithoutReading(TestTokens.customer(alice));
        await().until(subscriptions::count, count -> count == 1);

        IntStream.rangeClosed(1, changes).forEach(n -> topics.publish(TestEvents.userUpdated(alice, n, n + longName)));
        await().until(() ->
                client.page(TestTokens.customer(alice)).getDetails().getName().startsWith(changes + "x"));
        slow.receive(changes);

        await().until(() -> slow.received().stream()
                .anyMatch(update -> update.getDetails().getName().startsWith(changes + "x")));
        assertThat(slow.received()).hasSizeLessThan(changes / 2);
    }

    private WatchedPage watch(String customer) {
        WatchedPage watched = client.watch(TestTokens.customer(customer));
        await().until(() -> !watched.received().isEmpty());
        return watched;
    }

    /** Three streams, two per customer, for a few seconds. */
    public static final class NarrowLimits implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "bikerental.mypage.watch.max-duration", "15s",
                    "bikerental.mypage.watch.max-streams-per-customer", "2",
                    "bikerental.mypage.watch.max-streams", "3");
        }
    }
}
