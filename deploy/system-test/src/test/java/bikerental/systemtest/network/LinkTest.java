package bikerental.systemtest.network;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LinkTest {
    private final ServerSocket echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final Link link = new Link(echo.getLocalPort());
    private final Socket client = connected();

    LinkTest() throws IOException {
        Thread.ofVirtual().start(() -> echoAll(echo));
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        link.close();
        echo.close();
    }

    @Test
    void passesEverythingOn() throws IOException {
        assertThat(echoOf(7)).isEqualTo(7);
    }

    @Test
    void cutItBreaksOldConnectionsAndNewOnesUntilItIsHealed() throws IOException {
        assertThat(echoOf(1)).isEqualTo(1);
        link.cut();

        assertThat(isBroken(client)).isTrue();
        try (Socket late = connected()) {
            assertThat(isBroken(late)).isTrue();
        }
        link.heal();
        try (Socket after = connected()) {
            assertThat(echoOf(after, 2)).isEqualTo(2);
        }
    }

    @Test
    void heldItKeepsConnectionsOpenAndPassesWhatWasOnItsWayWhenItIsHealed() throws IOException {
        assertThat(echoOf(1)).isEqualTo(1);
        link.hold();
        client.setSoTimeout(200);

        assertThatThrownBy(() -> echoOf(2)).isInstanceOf(SocketTimeoutException.class);
        link.heal();
        client.setSoTimeout(5_000);
        assertThat(client.getInputStream().read()).isEqualTo(2);
    }

    @Test
    void slowedDownItPassesEverythingLater() throws IOException {
        link.slowDown(Duration.ofMillis(100));

        long begun = System.nanoTime();
        assertThat(echoOf(3)).isEqualTo(3);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void leadsToAReplicaThatTakesTheConnection() throws IOException {
        ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        gone.close();
        link.leadsTo(List.of(gone.getLocalPort(), echo.getLocalPort()));

        for (int i = 0; i < 5; i++) {
            try (Socket socket = connected()) {
                assertThat(echoOf(socket, i)).isEqualTo(i);
            }
        }
    }

    private Socket connected() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), link.port());
    }

    private int echoOf(int value) throws IOException {
        return echoOf(client, value);
    }

    private static int echoOf(Socket socket, int value) throws IOException {
        socket.getOutputStream().write(value);
        return socket.getInputStream().read();
    }

    private static boolean isBroken(Socket socket) {
        try {
            return echoOf(socket, 1) < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    private static void echoAll(ServerSocket server) {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> echo(socket));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void echo(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException broken) {
            // So is the connection.
        }
    }
}
