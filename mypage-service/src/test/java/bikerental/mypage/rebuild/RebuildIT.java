package bikerental.mypage.rebuild;

import bikerental.kit.testing.TestTokens;
import bikerental.kit.testing.Unis;
import bikerental.mypage.projection.Replayed;
import bikerental.mypage.testing.Client;
import bikerental.mypage.testing.RandomEvents;
import bikerental.mypage.testing.Tables;
import bikerental.mypage.testing.TestEvents;
import bikerental.mypage.testing.Topics;
import bikerental.mypage.testing.WatchedPage;
import bikerental.mypage.v1.MyPage;
import bikerental.mypage.v1.WatchMyPageResponse;
import bikerental.mypage.v1.WatchMyPageResponse.UpdateCase;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Rebuilds while the service consumes and serves. Earlier tests left events on the topics and deleted their rows. */
@QuarkusTest
class RebuildIT {
    @TestHTTPResource
    URL service;

    @Inject
    Rebuild rebuild;

    @Inject
    Topics topics;

    @Inject
    Tables tables;

    private final RandomEvents life = new RandomEvents(4711);
    private final String token = TestTokens.customer(life.firstPerson());
    private Client client;
    private volatile boolean over;

    @BeforeEach
    void haveRowsOfAllPublishedEvents() {
        client = new Client(service);
        topics.publish(life.next(400));
        await().until(() -> tables.versions().containsAll(life.latest()));
        rebuilt();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void givesTheSameRows() {
        String before = tables.contents();

        Replayed replayed = rebuilt();

        assertThat(replayed.applied()).isGreaterThanOrEqualTo(400);
        assertThat(tables.contents()).isEqualTo(before);
    }

    @Test
    void restoresLostRowsAndCorrectsWrongOnes() {
        String before = tables.contents();
        tables.run("delete from my_details where customer_id = '" + life.firstPerson() + "'");
        tables.run("update my_vouchers set balance = 777, version = 777");

        rebuilt();

        assertThat(tables.contents()).isEqualTo(before);
    }

    @Test
    void losesNoEventsDuringARebuildAndBlocksNoReader() {
        CompletableFuture<Void> publishing = repeatUntilOver(() -> {
            topics.publish(life.next(20));
            return true;
        });
        CompletableFuture<Void> reading =
                repeatUntilOver(() -> client.page(token).getCustomerId().equals(life.firstPerson()));

        rebuilt();
        rebuilt();
        rebuilt();
        over = true;
        publishing.join();
        reading.join();

        await().until(() -> tables.versions().containsAll(life.latest()));
        String after = tables.contents();
        rebuilt();
        assertThat(tables.contents()).isEqualTo(after);
    }

    @Test
    void theServiceContinuesWithTheNewTables() {
        MyPage before = client.page(token);

        rebuilt();

        assertThat(client.page(token)).isEqualTo(before);
        topics.publish(TestEvents.vouchersBought(life.firstPerson(), 1_000_000, 42));
        await().until(() -> client.page(token).getVouchers().getBalance(), balance -> balance == 42);
    }

    @Test
    void aSubscriptionReceivesTheWholePageAgain() {
        WatchedPage watched = client.watch(token);
        await().until(() -> kinds(watched), List.of(UpdateCase.PAGE)::equals);

        rebuilt();

        await().until(() -> kinds(watched), List.of(UpdateCase.PAGE, UpdateCase.PAGE)::equals);
    }

    @Test
    void aCrashLeavesThePageUnchangedAndTheNextRebuildCleansUp() throws Exception {
        String before = tables.contents();
        try (Connection _ = writingTo("my_vouchers")) {
            CompletableFuture<Replayed> dying = waitingForTheWriters();

            tables.run(
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'mypage-rebuild'");

            assertThatThrownBy(dying::join).isInstanceOf(CompletionException.class);
        }
        assertThat(tables.contents()).isEqualTo(before);
        assertThat(schemas()).isEqualTo("page,page_next");

        rebuilt();

        assertThat(tables.contents()).isEqualTo(before);
        assertThat(schemas()).isEqualTo("page");
    }

    @Test
    void givesUpWhenWritersCannotBeBlocked() throws Exception {
        String before = tables.contents();
        try (Connection _ = writingTo("my_vouchers")) {
            CompletableFuture<Replayed> waiting = waitingForTheWriters();

            assertThatThrownBy(waiting::join).hasMessageContaining("lock timeout");
        }
        assertThat(tables.contents()).isEqualTo(before);
        topics.publish(life.next(50));
        await().until(() -> tables.versions().containsAll(life.latest()));
    }

    @Test
    void onlyOneRunsAtATime() throws Exception {
        CompletableFuture<Replayed> first;
        try (Connection _ = writingTo("my_vouchers")) {
            first = waitingForTheWriters();

            assertThatThrownBy(this::rebuilt).hasMessage("Another rebuild is running.");
        }
        assertThat(first.join().applied()).isPositive();
    }

    @Test
    void givesUpWhenAMigrationChangedTheTablesDuringTheRebuild() throws Exception {
        CompletableFuture<Replayed> late;
        try (Connection migration = writingTo("my_vouchers")) {
            late = waitingForTheWriters();
            migration.createStatement().execute("alter table page.my_vouchers add column expires timestamptz");
            migration.commit();
        }

        assertThatThrownBy(late::join).hasMessageContaining("A migration changed the tables");

        tables.run("alter table my_vouchers drop column expires");
        rebuilt();
    }

    /** Repeats the work until the test is over; a failure of the work fails the test. */
    private CompletableFuture<Void> repeatUntilOver(BooleanSupplier work) {
        return CompletableFuture.runAsync(() -> {
            while (!over) {
                assertThat(work.getAsBoolean()).isTrue();
            }
        });
    }

    private Replayed rebuilt() {
        return Unis.await(rebuild::run);
    }

    /** A rebuild that has filled its tables and waits for the writers, so it cannot swap them in. */
    private CompletableFuture<Replayed> waitingForTheWriters() {
        CompletableFuture<Replayed> waiting = CompletableFuture.supplyAsync(this::rebuilt);
        await().pollInterval(Duration.ofMillis(20))
                .until(
                        () -> tables.single("select count(*) from pg_stat_activity"
                                + " where application_name = 'mypage-rebuild' and wait_event_type = 'Lock'"),
                        "1"::equals);
        return waiting;
    }

    /** A connection with an open write to a table; closing it rolls the write back. */
    private static Connection writingTo(String table) throws SQLException {
        Config config = ConfigProvider.getConfig();
        Connection connection = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
        connection.setAutoCommit(false);
        connection.createStatement().execute("lock table page." + table + " in row exclusive mode");
        return connection;
    }

    private String schemas() {
        return tables.single(
                "select string_agg(nspname, ',' order by nspname) from pg_namespace where nspname like 'page%'");
    }

    private static List<UpdateCase> kinds(WatchedPage watched) {
        return watched.received().stream()
                .map(WatchMyPageResponse::getUpdateCase)
                .toList();
    }
}
