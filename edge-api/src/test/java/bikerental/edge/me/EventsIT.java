package bikerental.edge.me;

import bikerental.edge.support.EventStream;
import bikerental.edge.support.FakeServices;
import bikerental.edge.support.ServicesPort;
import bikerental.edge.support.Watchers;
import bikerental.kit.testing.TestTokens;
import bikerental.kit.testing.TokensResource;
import bikerental.mypage.v1.MyDetails;
import bikerental.mypage.v1.MyVouchers;
import bikerental.mypage.v1.WatchMyPageResponse;
import io.grpc.Status;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import static bikerental.edge.support.Callers.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@TestProfile(EventsIT.Quick.class)
@WithTestResource(TokensResource.class)
@WithTestResource(ServicesPort.class)
class EventsIT {
    @RegisterExtension
    static final FakeServices services = new FakeServices();

    @Inject
    Event<ShutdownDelayInitiatedEvent> stopping;

    private final Watchers watchers = new Watchers(page());

    /** Heartbeats that a test can wait for, and a deadline that streams must not have. */
    public static final class Quick implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("bikerental.edge.events.heartbeat", "300ms", "bikerental.edge.deadline", "1s");
        }
    }

    @BeforeEach
    void watch() {
        services.on("WatchMyPage", watchers);
    }

    @Test
    void sendsThePageAndThenEachChangeUnderTheNameOfItsPart() {
        try (EventStream stream = EventStream.open(TestTokens.customer(ALICE))) {
            stream.awaitLine("event:page");
            watchers.send(WatchMyPageResponse.newBuilder()
                    .setVouchers(MyVouchers.newBuilder().setBalance(4))
                    .build());
            watchers.send(WatchMyPageResponse.newBuilder()
                    .setDetails(
                            MyDetails.newBuilder().setEmail("alice@example.org").setName("Alicia"))
                    .build());
            watchers.send(WatchMyPageResponse.newBuilder()
                    .setRental(MeIT.full().getRentals(0))
                    .build());
            stream.awaitLine("event:rental");

            assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
            assertThat(JsonPath.from(stream.data("page")).getString("user.email"))
                    .isEqualTo("alice@example.org");
            assertThat(stream.data("vouchers")).isEqualTo("{\"balance\":4}");
            assertThat(JsonPath.from(stream.data("user")).<Map<String, Object>>get("$"))
                    .isEqualTo(Map.of("id", ALICE, "email", "alice@example.org", "name", "Alicia", "phone", ""));
            assertThat(JsonPath.from(stream.data("rental")).getString("bike.model"))
                    .isEqualTo("City 28");
            assertThat(services.header("WatchMyPage", "authorization")).startsWith("Bearer ");
            assertThat(services.header("WatchMyPage", "grpc-timeout")).isNull();
        }
    }

    @Test
    void aSilentStreamBeats() {
        try (EventStream stream = EventStream.open(TestTokens.customer(ALICE))) {
            stream.awaitLines(":still here", 5);

            assertThat(stream.ended()).isFalse();
        }
    }

    @Test
    void goesOnWhenTheServiceEndsItsStream() {
        try (EventStream stream = EventStream.open(TestTokens.customer(ALICE))) {
            stream.awaitLine("event:page");

            watchers.complete();

            stream.awaitLines("event:page", 2);
            assertThat(services.header("WatchMyPage", "authorization")).startsWith("Bearer ");
        }
    }

    @Test
    void goesOnWhenTheServiceComesBack() {
        try (EventStream stream = EventStream.open(TestTokens.customer(ALICE))) {
            stream.awaitLine("event:page");

            services.stop();
            stream.awaitLines(":still here", 5);
            services.start();

            stream.awaitLines("event:page", 2);
        }
    }

    @Test
    void opensAlsoWhileTheServiceIsAway() {
        services.fail("WatchMyPage", Status.UNAVAILABLE.asRuntimeException());
        try (EventStream stream = EventStream.open(TestTokens.customer(ALICE))) {
            stream.awaitLine(":still here");

            services.on("WatchMyPage", watchers);

            stream.awaitLine("event:page");
        }
    }

    @Test
    void endsWithTheToken() {
        try (EventStream stream =
                EventStream.open(TestTokens.customer(ALICE, Instant.now().plusSeconds(4)))) {
            stream.awaitLine("event:page");

            await().atMost(Duration.ofSeconds(10)).until(stream::ended);

            await().atMost(Duration.ofSeconds(10)).until(() -> watchers.open() == 0);
        }
    }

    @Test
    void endsWhenTheServiceRefusesTheToken() {
        services.fail("WatchMyPage", Status.UNAUTHENTICATED.asRuntimeException());
        try (EventStream stream = EventStream.open(TestTokens.customer(ALICE))) {
            await().atMost(Duration.ofSeconds(10)).until(stream::ended);
        }
    }

    @Test
    void endsWhenTheEdgeIsToldToStop() {
        try (EventStream stream = EventStream.open(TestTokens.customer(ALICE))) {
            stream.awaitLine("event:page");

            stopping.fire(new ShutdownDelayInitiatedEvent());

            await().atMost(Duration.ofSeconds(10)).until(stream::ended);
        }
    }

    @Test
    void aClientThatGoesAwayIsNotWatchedForAnyMore() {
        EventStream stream = EventStream.open(TestTokens.customer(ALICE));
        stream.awaitLine("event:page");

        stream.close();

        await().atMost(Duration.ofSeconds(10)).until(() -> watchers.open() == 0);
    }

    private static WatchMyPageResponse page() {
        return WatchMyPageResponse.newBuilder().setPage(MeIT.full()).build();
    }
}
