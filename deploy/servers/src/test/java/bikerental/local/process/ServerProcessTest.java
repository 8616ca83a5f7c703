package bikerental.local.process;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class ServerProcessTest {
    @TempDir
    private Path folder;

    private final AtomicInteger codeOfDeath = new AtomicInteger(-1);
    private ServerProcess process;

    @AfterEach
    void endIt() {
        if (process != null) {
            process.kill();
        }
    }

    @Test
    void isReadyWhenItsServerAnswers() {
        process = process(StubServer.thatWaits("stub", folder));
        process.start();
        assertThat(process.state()).isEqualTo(ServerState.READY);
    }

    @Test
    void saysInOneLineWhichPortIsTakenAndHowToChooseAnother() throws IOException {
        StubServer server = StubServer.thatWaits("stub-2", folder);
        process = process(server);
        try (ServerSocket taken = new ServerSocket(server.port(), 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(StartFailed.class)
                    .isThrownBy(process::start)
                    .withMessageContaining("Port " + taken.getLocalPort())
                    .withMessageContaining("STUB_2_PORT");
        }
    }

    @Test
    void namesTheLogWhenTheProcessEndsWhileItIsStarting() throws IOException {
        StubServer server = new StubServer("stub", "echo broken; exit 3", folder).answering(false);
        process = process(server);
        assertThatExceptionOfType(StartFailed.class)
                .isThrownBy(process::start)
                .withMessageContaining("stub ended with code 3")
                .withMessageContaining(server.log().toString());
        assertThat(Files.readString(server.log())).contains("broken");
    }

    @Test
    void tellsOfADeathThatNobodyAskedFor() {
        process = process(new StubServer("stub", "read line < /dev/null; sleep 0.3; exit 7", folder));
        process.start();
        await().untilAtomic(codeOfDeath, value -> assertThat(value).isEqualTo(7));
        assertThat(process.state()).isEqualTo(ServerState.DOWN);
    }

    @Test
    void tellsOfNoDeathThatWasAskedFor() {
        process = process(StubServer.thatWaits("stub", folder));
        process.start();
        process.stop();
        assertThat(process.state()).isEqualTo(ServerState.STOPPED);
        process.start();
        process.kill();
        assertThat(process.state()).isEqualTo(ServerState.STOPPED);
        assertThat(codeOfDeath).hasValue(-1);
    }

    @Test
    void makesAProcessEndThatDoesNotWantTo() {
        process = process(new StubServer("stub", "trap '' TERM; while :; do sleep 1; done", folder)
                .grace(Duration.ofMillis(200)));
        process.start();
        process.stop();
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void isSilentWhileItDoesNotAnswerAnyMore() {
        StubServer server = StubServer.thatWaits("stub", folder);
        process = process(server);
        process.start();
        server.answering(false);
        assertThat(process.state()).isEqualTo(ServerState.SILENT);
    }

    @Test
    void pausesAndGoesOn() {
        process = process(StubServer.thatWaits("stub", folder));
        process.start();
        process.pause();
        await().untilAsserted(() -> assertThat(kernelStateOf(process)).isEqualTo("T"));
        process.resume();
        await().untilAsserted(() -> assertThat(kernelStateOf(process)).isNotEqualTo("T"));
    }

    @Test
    void stopsAProcessThatIsPaused() {
        process = process(StubServer.thatWaits("stub", folder));
        process.start();
        process.pause();
        process.stop();
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void isNotStartedAnyMoreOnceItIsClosed() {
        process = process(StubServer.thatWaits("stub", folder).answering(false));
        CompletableFuture<Void> starting = CompletableFuture.runAsync(process::start);
        await().until(process::isAlive);
        process.close();
        assertThatExceptionOfType(CompletionException.class).isThrownBy(starting::join);
        assertThatExceptionOfType(StartFailed.class).isThrownBy(process::start);
        assertThat(process.isAlive()).isFalse();
    }

    private ServerProcess process(StubServer server) {
        return new ServerProcess(server, new ProcessWatcher() {
            @Override
            public void started(Server of, ChildProcess child) {}

            @Override
            public void died(Server of, int exitCode) {
                codeOfDeath.set(exitCode);
            }
        });
    }

    /** The letter after the program's name in /proc/pid/stat. */
    private static String kernelStateOf(ServerProcess process) throws IOException {
        long pid = process.child().orElseThrow().pid();
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).substring(0, 1);
    }
}
