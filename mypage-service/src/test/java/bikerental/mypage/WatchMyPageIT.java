package bikerental.mypage;

import bikerental.common.v1.Reason;
import bikerental.kit.testing.RefusalAssert;
import bikerental.kit.testing.TestTokens;
import bikerental.mypage.testing.Client;
import bikerental.mypage.testing.Happenings;
import bikerental.mypage.testing.Tables;
import bikerental.mypage.testing.Topics;
import bikerental.mypage.testing.WatchedPage;
import bikerental.mypage.v1.WatchMyPageResponse;
import bikerental.mypage.v1.WatchMyPageResponse.UpdateCase;
import bikerental.mypage.watch.Watchers;
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
    Watchers watchers;

    private final String alice = Happenings.someone();
    private Client client;

    @BeforeEach
    void open() {
        tables.clear();
        client = new Client(service);
    }

    @AfterEach
    void close() {
        client.close();
        await().until(watchers::count, count -> count == 0);
    }

    @Test
    void sendsThePageAndThenWhatChanges() {
        WatchedPage watched = watch();

        topics.carry(Happenings.vouchersLeft(alice, 1, 3));
        await().until(() -> kinds(watched).contains(UpdateCase.VOUCHERS));
        topics.carry(Happenings.bikeRented("rental", alice, "bike", 1));
        await().until(() -> kinds(watched).contains(UpdateCase.RENTAL));
        topics.carry(Happenings.userUpdated(alice, 1, "alice"));
        await().until(() -> kinds(watched).contains(UpdateCase.DETAILS));

        assertThat(kinds(watched))
                .containsExactly(UpdateCase.PAGE, UpdateCase.VOUCHERS, UpdateCase.RENTAL, UpdateCase.DETAILS);
    }

    @Test
    void showsAChangeWithinASecond() {
        WatchedPage watched = watch();

        List<Duration> delays = LongStream.rangeClosed(1, 50)
                .mapToObj(version -> {
                    Instant begun = Instant.now();
                    topics.carry(Happenings.bikeRented("rental", alice, "bike", version));
                    await().pollInterval(Duration.ofMillis(2))
                            .until(() -> watched.received()
                                            .getLast()
                                            .getRental()
                                            .getRental()
                                            .getVersion()
                                    == version);
                    return Duration.between(begun, Instant.now());
                })
                .sorted()
                .toList();

        LOG.infof("From Kafka to the watcher: %s", delays);
        assertThat(delays.get(delays.size() / 2)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void showsWhereABikeOnThePageHasGone() {
        topics.carry(Happenings.bikeRented("rental", alice, "bike", 1));
        await().until(() -> tables.single("select count(*) from my_rental"), "1"::equals);
        WatchedPage watched = watch();

        topics.carry(Happenings.bikeStandsAt("bike", 1, 37.5, 127.0));

        await().until(() -> kinds(watched).contains(UpdateCase.RENTAL));
        assertThat(watched.received().getLast().getRental().getBikePosition().getLat())
                .isEqualTo(37.5);
    }

    @Test
    void showsWhatAnotherReplicaApplied() {
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
        topics.carry(Happenings.vouchersLeft(alice, 1, 3));
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

        topics.carry(Happenings.vouchersLeft(alice, 1, 3));
        await().until(() -> kinds(watched).contains(UpdateCase.VOUCHERS));
    }

    @Test
    void endsWhenTheCustomerWithdraws() {
        WatchedPage watched = watch();

        topics.carry(Happenings.userWithdrew(alice, 2));

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
                    .mapToObj(_ -> client.watch(TestTokens.customer(Happenings.someone())))
                    .toList();
            await().until(() -> streams.stream().allMatch(one -> kinds(one).equals(List.of(UpdateCase.PAGE))));
            assertThat(watchers.count()).isEqualTo(250);

            streams.forEach(WatchedPage::goAway);

            await().until(watchers::count, count -> count == 0);
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
