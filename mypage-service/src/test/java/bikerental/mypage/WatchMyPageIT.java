package bikerental.mypage;

import bikerental.common.v1.Reason;
import bikerental.kit.testing.RefusalAssert;
import bikerental.kit.testing.TestTokens;
import bikerental.mypage.testing.Client;
import bikerental.mypage.testing.Tables;
import bikerental.mypage.testing.TestEvents;
import bikerental.mypage.testing.Topics;
import bikerental.mypage.testing.WatchedPage;
import bikerental.mypage.v1.WatchMyPageResponse;
import bikerental.mypage.v1.WatchMyPageResponse.UpdateCase;
import bikerental.mypage.watch.Subscriptions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class WatchMyPageIT {
    private static final Logger LOG = Logger.getLogger(WatchMyPageIT.class);

    @TestHTTPResource
    URL service;

    @Inject
    Topics topics;

    @Inject
    Tables tables;

    @Inject
    Subscriptions subscriptions;

    private final String alice = TestEvents.randomId();
    private Client client;

    @BeforeEach
    void open() {
        tables.clear();
        client = new Client(service);
    }

    @AfterEach
    void close() {
        client.close();
        await().until(subscriptions::count, count -> count == 0);
    }

    @Test
    void sendsThePageAndThenWhatChanges() {
        WatchedPage watched = watch();

        topics.publish(TestEvents.vouchersBought(alice, 1, 3));
        await().until(() -> kinds(watched).contains(UpdateCase.VOUCHERS));
        topics.publish(TestEvents.bikeRented("rental", alice, "bike", 1));
        await().until(() -> kinds(watched).contains(UpdateCase.RENTAL));
        topics.publish(TestEvents.userUpdated(alice, 1, "alice"));
        await().until(() -> kinds(watched).contains(UpdateCase.DETAILS));

        assertThat(kinds(watched))
                .containsExactly(UpdateCase.PAGE, UpdateCase.VOUCHERS, UpdateCase.RENTAL, UpdateCase.DETAILS);
    }

    @Test
    void showsAChangeWithinASecond() {
        WatchedPage watched = watch();

        List<Duration> delays = LongStream.rangeClosed(1, 50)
                .mapToObj(version -> {
                    Instant start = Instant.now();
                    topics.publish(TestEvents.bikeRented("rental", alice, "bike", version));
                    await().pollInterval(Duration.ofMillis(2))
                            .until(() -> watched.received()
                                            .getLast()
                                            .getRental()
                                            .getRental()
                                            .getVersion()
                                    == version);
                    return Duration.between(start, Instant.now());
                })
                .sorted()
                .toList();

        LOG.infof("Delays from Kafka to the client: %s", delays);
        assertThat(delays.get(delays.size() / 2)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void showsTheNewPositionOfABikeOnThePage() {
        topics.publish(TestEvents.bikeRented("rental", alice, "bike", 1));
        await().until(() -> tables.single("select count(*) from my_rental"), "1"::equals);
        WatchedPage watched = watch();

        topics.publish(TestEvents.bikeMoved("bike", 1, 37.5, 127.0));

        await().until(() -> kinds(watched).contains(UpdateCase.RENTAL));
        assertThat(watched.received().getLast().getRental().getBikePosition().getLat())
                .isEqualTo(37.5);
    }

    @Test
    void showsAChangeThatAnotherReplicaApplied() {
        WatchedPage watched = watch();

        tables.run("insert into my_vouchers values ('" + alice + "', 1, 8, 0, 0, now())");
        tables.run("select 1 from pg_notify('my_page', 'customer:" + alice + "')");

        await().until(() -> kinds(watched).contains(UpdateCase.VOUCHERS));
        assertThat(watched.received().getLast().getVouchers().getBalance()).isEqualTo(8);
    }

    @Test
    void showsTheWholePageAgainWhenTheListeningConnectionWasCut() {
        WatchedPage watched = watch();

        tables.run("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'mypage-listener'");

        await().until(() -> kinds(watched), kinds -> kinds.equals(List.of(UpdateCase.PAGE, UpdateCase.PAGE)));
        topics.publish(TestEvents.vouchersBought(alice, 1, 3));
        await().until(() -> kinds(watched).contains(UpdateCase.VOUCHERS));
    }

    @Test
    void listensAgainWhenTheListeningConnectionNoLongerAnswers() throws Exception {
        WatchedPage watched = watch();
        String backend = tables.single("select pid from pg_stat_activity where application_name = 'mypage-listener'");

        signal("STOP", backend);
        try {
            await().until(() -> kinds(watched), kinds -> kinds.equals(List.of(UpdateCase.PAGE, UpdateCase.PAGE)));
        } finally {
            signal("CONT", backend);
        }

        topics.publish(TestEvents.vouchersBought(alice, 1, 3));
        await().until(() -> kinds(watched).contains(UpdateCase.VOUCHERS));
    }

    @Test
    void endsWhenTheCustomerWithdraws() {
        WatchedPage watched = watch();

        topics.publish(TestEvents.userWithdrew(alice, 2));

        await().until(() -> watched.failure() != null);
        RefusalAssert.assertRefused(watched.failure(), Reason.REASON_USER_NOT_FOUND);
    }

    @Test
    void isForCustomersOnly() {
        WatchedPage watched = client.watch(TestTokens.operator());

        await().until(() -> watched.failure() != null);
        RefusalAssert.assertRefused(watched.failure(), Reason.REASON_FORBIDDEN);
    }

    @Test
    void aThousandStreamsLeaveNothingBehind() {
        for (int round = 0; round < 4; round++) {
            List<WatchedPage> streams = IntStream.range(0, 250)
                    .mapToObj(_ -> client.watch(TestTokens.customer(TestEvents.randomId())))
                    .toList();
            await().until(() -> streams.stream().allMatch(one -> kinds(one).equals(List.of(UpdateCase.PAGE))));
            assertThat(subscriptions.count()).isEqualTo(250);

            streams.forEach(WatchedPage::cancel);

            await().until(subscriptions::count, count -> count == 0);
        }
        assertThat(client.page(TestTokens.customer(alice)).getCustomerId()).isEqualTo(alice);
    }

    private static void signal(String name, String process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, process).start().waitFor())
                .isZero();
    }

    private WatchedPage watch() {
        WatchedPage watched = client.watch(TestTokens.customer(alice));
        await().until(() -> kinds(watched).equals(List.of(UpdateCase.PAGE)));
        return watched;
    }

    private static List<UpdateCase> kinds(WatchedPage watched) {
        return watched.received().stream()
                .map(WatchMyPageResponse::getUpdateCase)
                .toList();
    }
}
