package bikerental.kit.outbox;

import bikerental.kit.background.Background;
import bikerental.kit.grpc.Unavailable;
import bikerental.kit.testing.Unis;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@TestServers
class DatabaseLimitsIT {
    private static final String LOCK = "lock table idempotency in access exclusive mode";

    @Inject
    Transactions transactions;

    @Inject
    Background background;

    @Inject
    AgroalDataSource jdbc;

    @ParameterizedTest
    @CsvSource({"lock_timeout, 10s", "statement_timeout, 30s", "idle_in_transaction_session_timeout, 2s"})
    void limitsEveryConnectionOfThePool(String setting, String limit) {
        assertThat(Unis.<Object>await(() -> transactions.run(
                        session -> session.createNativeQuery("show " + setting).getSingleResult())))
                .isEqualTo(limit);
    }

    @Test
    void endsAnIdleTransactionAndReleasesItsLocks() throws SQLException {
        CompletableFuture<Void> locked = new CompletableFuture<>();
        CompletableFuture<Void> woken = new CompletableFuture<>();
        Uni<Integer> stopped = background.detached(() -> transactions.run(session ->
                execute(session, LOCK).invoke(() -> locked.complete(null)).call(() -> background.watch(woken))));
        await().until(locked::isDone);

        try (var other = jdbc.getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("set local lock_timeout = '20s'");
            statement.execute(LOCK);
            other.rollback();
        }

        woken.complete(null);
        assertThatThrownBy(() -> Unis.await(() -> stopped)).isInstanceOf(Unavailable.class);
        assertThatNoException().isThrownBy(() -> Unis.await(() -> transactions.run(session -> execute(session, LOCK))));
    }

    @Test
    void aStepWhoseConnectionIsCutMayBeRetried() {
        assertThatThrownBy(() -> Unis.await(() -> transactions.run(
                        session -> execute(session, "do 'begin perform pg_terminate_backend(pg_backend_pid()); end'"))))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void aStepThatTakesTooLongMayBeRetried() {
        assertThatThrownBy(() -> Unis.await(() ->
                        transactions.run(session -> execute(session, "set local statement_timeout = '100ms'")
                                .chain(() -> execute(session, "do 'begin perform pg_sleep(20); end'")))))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void aStepThatCannotGetALockMayBeRetried() throws SQLException {
        try (var other = jdbc.getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(LOCK);

            assertThatThrownBy(() -> Unis.await(() -> transactions.run(session ->
                            execute(session, "set local lock_timeout = '100ms'").chain(() -> execute(session, LOCK)))))
                    .isInstanceOf(Unavailable.class);
            other.rollback();
        }
    }

    @Test
    void aStepThatTheDatabaseRefusesIsNotRetried() {
        assertThatThrownBy(() -> Unis.await(() -> transactions.run(
                        session -> execute(session, "insert into idempotency (caller) values ('unknown')"))))
                .isNotInstanceOf(Unavailable.class);
    }

    private static Uni<Integer> execute(Mutiny.Session session, String statement) {
        return session.createNativeQuery(statement).executeUpdate();
    }
}
