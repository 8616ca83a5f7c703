package bikerental.local.command;

import bikerental.local.process.ChildProcess;
import bikerental.local.process.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class OrphansTest {
    @TempDir
    private Path folder;

    private ProcessRecords records;
    private ChildProcess child;

    @BeforeEach
    void startAChild() {
        records = new ProcessRecords(folder.resolve("processes"));
        child = ChildProcess.start(new Command(List.of("sleep", "300"), Map.of()), folder.resolve("log"));
        records.add("bike", child);
    }

    @AfterEach
    void endIt() {
        child.kill();
    }

    @Test
    void endsWhatAnEarlierSupervisorLeftBehind() {
        ProcessRecords ofTheNextSupervisor = new ProcessRecords(folder.resolve("processes"));
        assertThat(Orphans.end(ofTheNextSupervisor)).isEqualTo(1);
        await().until(() -> !child.isAlive());
    }

    @Test
    void leavesAProcessAloneThatHasGotThePidOfAnEarlierOne() throws Exception {
        Files.writeString(folder.resolve("processes/bike"), child.pid() + " 1000000000");
        assertThat(Orphans.end(records)).isZero();
        assertThat(child.isAlive()).isTrue();
    }

    @Test
    void isNotConfusedByAFileThatWasWrittenHalf() throws Exception {
        Files.writeString(folder.resolve("processes/bike"), "4711");
        Files.writeString(folder.resolve("processes/rental"), "");
        assertThat(Orphans.end(records)).isZero();
    }

    @Test
    void forgetsAProcessThatHasEnded() {
        child.kill();
        await().until(() -> Files.notExists(folder.resolve("processes/bike")));
        assertThat(records.alive()).isEmpty();
    }
}
