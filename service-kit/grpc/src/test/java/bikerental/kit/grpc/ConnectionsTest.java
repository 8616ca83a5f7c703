package bikerental.kit.grpc;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectionsTest {
    @Test
    void reportsAConnectionClosedDuringACall() {
        assertThat(Connections.broke(failure(Status.INTERNAL.withDescription("Connection closed by the server"))))
                .isTrue();
    }

    @Test
    void reportsAConnectionClosedBeforeACallWasWritten() {
        Status written = Status.UNKNOWN.withDescription("channel closed").withCause(new ClosedChannelException());

        assertThat(Connections.broke(failure(written))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.Code.class,
            names = {"INTERNAL", "UNKNOWN"})
    void doesNotReportAFailedService(Status.Code code) {
        assertThat(Connections.broke(failure(code.toStatus()))).isFalse();
        assertThat(Connections.broke(failure(code.toStatus().withDescription("channel closed"))))
                .isFalse();
        assertThat(Connections.broke(failure(code.toStatus().withCause(new IOException()))))
                .isFalse();
    }

    private static StatusRuntimeException failure(Status status) {
        return status.asRuntimeException();
    }
}
