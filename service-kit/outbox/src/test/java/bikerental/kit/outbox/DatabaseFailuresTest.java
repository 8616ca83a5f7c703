package bikerental.kit.outbox;

import com.google.protobuf.InvalidProtocolBufferException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import org.hibernate.JDBCException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseFailuresTest {
    static Stream<Throwable> connectionFailures() {
        return Stream.of(
                new ConnectException("Connection refused"),
                new UnknownHostException("postgresql"),
                new IOException("Connection reset by peer"),
                new ClosedChannelException(),
                new VertxException("Timeout waiting for connection"),
                new NoStackTraceThrowable("Connection is not active now, current status: CLOSED"),
                ClosedConnectionException.INSTANCE);
    }

    @ParameterizedTest
    @MethodSource("connectionFailures")
    void aConnectionFailureIsTemporary(Throwable failure) {
        assertThat(DatabaseFailures.isTemporary(failure)).isTrue();
        assertThat(DatabaseFailures.isTemporary(new IllegalStateException("wrapped", failure)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08006", "25006", "25P03", "28P01", "3D000", "40001", "40P01", "53100", "53300", "55P03", "57014",
                "57P01", "57P03", "58030"
            })
    void aFailureOfTheDatabaseIsTemporary(String state) {
        assertThat(DatabaseFailures.isTemporary(refused(state))).isTrue();
        assertThat(DatabaseFailures.isTemporary(asHibernateReportsIt(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22021", "23502", "23505", "23514", "42P01", "P0001"})
    void aFailureOfTheStepIsPermanent(String state) {
        assertThat(DatabaseFailures.isTemporary(refused(state))).isFalse();
        assertThat(DatabaseFailures.isTemporary(asHibernateReportsIt(state))).isFalse();
    }

    @Test
    void unreadableDataIsPermanentAlthoughItIsAnIOException() {
        assertThat(DatabaseFailures.isTemporary(
                        new IllegalStateException(new InvalidProtocolBufferException("no such tag"))))
                .isFalse();
    }

    @Test
    void aBugIsPermanent() {
        assertThat(DatabaseFailures.isTemporary(new NullPointerException())).isFalse();
    }

    private static JDBCException asHibernateReportsIt(String state) {
        return new JDBCException("error executing SQL statement", new SQLException("refused", state));
    }

    private static PgException refused(String state) {
        return new PgException("refused", "ERROR", state, "");
    }
}
