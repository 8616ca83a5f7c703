package bikerental.edge.me;

import bikerental.edge.support.Callers;
import bikerental.edge.support.EventStream;
import bikerental.edge.support.FakeServices;
import bikerental.edge.support.PageSubscribers;
import bikerental.edge.support.ServicesPort;
import bikerental.kit.testing.TestTokens;
import bikerental.kit.testing.TokensResource;
import bikerental.mypage.v1.MyVouchers;
import bikerental.mypage.v1.WatchMyPageResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(TokensResource.class)
@WithTestResource(ServicesPort.class)
class ManyEventsIT {
    private static final int MANY = 1_000;

    @RegisterExtension
    static final FakeServices services = new FakeServices();

    @Test
    void aThousandStreamsLeakNothing() {
        PageSubscribers subscribers = new PageSubscribers(
                WatchMyPageResponse.newBuilder().setPage(MeIT.full()).build());
        services.on("WatchMyPage", subscribers);

        List<EventStream> streams = Stream.generate(() ->
                        EventStream.open(TestTokens.customer(UUID.randomUUID().toString())))
                .limit(MANY)
                .toList();
        within(60).until(() -> subscribers.open() == MANY && openStreams() == MANY);
        subscribers.send(WatchMyPageResponse.newBuilder()
                .setVouchers(MyVouchers.newBuilder().setBalance(4))
                .build());
        within(60)
                .until(() -> streams.stream().allMatch(stream -> stream.lines().contains("event:vouchers")));

        streams.forEach(EventStream::close);

        within(60).until(() -> subscribers.open() == 0 && openStreams() == 0);
        assertThat(streams).noneMatch(stream -> stream.lines().isEmpty());
    }

    private static ConditionFactory within(int seconds) {
        return await().atMost(Duration.ofSeconds(seconds)).pollInterval(Duration.ofMillis(250));
    }

    private static int openStreams() {
        return Callers.anonymous()
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("bikerental_edge_event_streams"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .mapToInt(value -> (int) Double.parseDouble(value))
                .findFirst()
                .orElse(-1);
    }
}
