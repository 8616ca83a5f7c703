package bikerental.local.system;

import bikerental.local.process.Server;
import bikerental.local.process.ServerProcess;
import bikerental.local.process.StartFailed;
import bikerental.local.process.StubServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ParallelStartTest {
    private static final Map<String, List<String>> NEEDS =
            Map.of("database", List.of(), "service", List.of("database", "not-started-here"), "other", List.of());

    @TempDir
    private Path folder;

    private final List<String> story = Collections.synchronizedList(new ArrayList<>());
    private final List<ServerProcess> processes = new ArrayList<>();

    @AfterEach
    void endAll() {
        processes.forEach(ServerProcess::kill);
    }

    @Test
    void startsAServerWhenWhatItNeedsIsReady() {
        start(StubServer.thatWaits("database", folder), StubServer.thatWaits("service", folder));
        assertThat(story).containsExactly("database starting", "database ready", "service starting", "service ready");
    }

    @Test
    void throwsTheFirstFailureThoughOthersAreStillStarting() {
        StubServer broken = new StubServer("database", "exit 3", folder).answering(false);
        StubServer endless = StubServer.thatWaits("other", folder).answering(false);
        assertThatExceptionOfType(StartFailed.class)
                .isThrownBy(() -> start(broken, endless))
                .withMessageContaining("database ended with code 3");
    }

    @Test
    void startsNothingThatNeedsWhatHasFailed() {
        StubServer broken = new StubServer("database", "exit 3", folder).answering(false);
        assertThatExceptionOfType(StartFailed.class)
                .isThrownBy(() -> start(broken, StubServer.thatWaits("service", folder)));
        assertThat(story).doesNotContain("service starting");
    }

    private void start(Server... servers) {
        for (Server server : servers) {
            processes.add(ServerProcess.ofThisJvm(server));
        }
        new ParallelStart(name -> NEEDS.getOrDefault(name, List.of()), storyteller()).start(processes);
    }

    private StartProgress storyteller() {
        return new StartProgress() {
            @Override
            public void starting(Server server) {
                story.add(server.name() + " starting");
            }

            @Override
            public void ready(Server server) {
                story.add(server.name() + " ready");
            }
        };
    }
}
