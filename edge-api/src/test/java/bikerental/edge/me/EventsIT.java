package bikerental.edge.me;

import bikerental.edge.support.EventStream;
import bikerental.edge.support.FakeServices;
import bikerental.edge.support.PageSubscribers;
import bikerental.edge.support.ServicesPort;
import bikerental.kit.testing.TestTokens;
import bikerental.kit.testing.TokensResource;
import bikerental.mypage.v1.MyDetails;
import bikerental.mypage.v1.MyVouchers;
import bikerental.mypage.v1.WatchMyPageResponse;
import io.grpc.Status;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
@WithTestResource(TokensResource.class)
@WithTestResource(ServicesPort.class)
class EventsIT {
    @RegisterExtension
    static final FakeServices services = new FakeServices();

    @Inject
    Event<ShutdownDelayInitiatedEvent> stopping;

    /** The deadline is 2 s, and the heartbeat 500 ms. */
    private static final int HEARTBEATS_WITHIN_DEADLINE = 4;

    private final PageSubscribers subscribers = new PageSubscribers(page());

    @BeforeEach
    void scriptTheService() {
        services.on("WatchMyPage", subscribers);
    }

    @Test
    void sendsThePageAndThenEachChangedPart() {
        try (EventStream stream = EventStream.open(TestTokens.customer(ALICE))) {
            stream.awaitLine("event:page");
            subscribers.send(WatchMyPageResponse.newBuilder()
                    .setVouchers(MyVouchers.newBuilder().setBalance(4))
                    .build());
            subscribers.send(WatchMyPageResponse.newBuilder()
                    .setDetails(
                            MyDetails.newBuilder().setEmail("alice@example.org").setName("Alicia"))
                    .build());
            subscribers.send(WatchMyPageResponse.newBuilder()
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
    void sendsHeartbeatsBeyondTheDeadlineOfRequests() {
        try (EventStream stream = EventStream.open(TestTokens.customer(ALICE))) {
            stream.awaitLines(":still here", HEARTBEATS_WITHIN_DEADLINE + 1);

            assertThat(stream.ended()).isFalse();
        }
    }

    @Test
    void continuesWhenTheServiceEndsItsStream() {
        try (EventStream stream = EventStream.open(TestTokens.customer(ALICE))) {
            stream.awaitLine("event:page");

            subscribers.complete();

            stream.awaitLines("event:page", 2);
            assertThat(services.header("WatchMyPage", "authorization")).startsWith("Bearer ");
        }
    }

    @Test
    void continuesWhenTheServiceRestarts() {
        try (EventStream stream = EventStream.open(TestTokens.customer(ALICE))) {
            stream.awaitLine("event:page");

            services.stop();
            stream.awaitLines(":still here", 3);
            services.start();

            stream.awaitLines("event:page", 2);
        }
    }

    @Test
    void opensWhileTheServiceIsDown() {
        services.fail("WatchMyPage", Status.UNAVAILABLE.asRuntimeException());
        try (EventStream stream = EventStream.open(TestTokens.customer(ALICE))) {
            stream.awaitLine(":still here");

            services.on("WatchMyPage", subscribers);

            stream.awaitLine("event:page");
        }
    }

    @Test
    void endsWhenTheTokenExpires() {
        try (EventStream stream =
                EventStream.open(TestTokens.customer(ALICE, Instant.now().plusSeconds(3)))) {
            stream.awaitLine("event:page");

            await().atMost(Duration.ofSeconds(10)).until(stream::ended);

            await().atMost(Duration.ofSeconds(10)).until(() -> subscribers.open() == 0);
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
    void endsWhenTheEdgeStops() {
        try (EventStream stream = EventStream.open(TestTokens.customer(ALICE))) {
            stream.awaitLine("event:page");

            stopping.fire(new ShutdownDelayInitiatedEvent());

            await().atMost(Duration.ofSeconds(10)).until(stream::ended);
        }
    }

    @Test
    void cancelsTheCallWhenTheClientLeaves() {
        EventStream stream = EventStream.open(TestTokens.customer(ALICE));
        stream.awaitLine("event:page");

        stream.close();

        await().atMost(Duration.ofSeconds(10)).until(() -> subscribers.open() == 0);
    }

    private static WatchMyPageResponse page() {
        return WatchMyPageResponse.newBuilder().setPage(MeIT.full()).build();
    }
}
