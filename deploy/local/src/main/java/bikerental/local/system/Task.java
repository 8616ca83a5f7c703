package bikerental.local.system;

import bikerental.local.process.ChildProcess;
import bikerental.local.process.ProcessWatcher;
import bikerental.local.process.Server;
import bikerental.local.process.StartFailed;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** A process that does one thing and exits. Its last line of output is the result; its log holds this run only. */
final class Task implements AutoCloseable {
    private final Server program;
    private final ProcessWatcher watcher;
    private volatile @Nullable ChildProcess child;

    Task(Server program, ProcessWatcher watcher) {
        this.program = program;
        this.watcher = watcher;
    }

    /** Returns when the process has exited; throws if it failed. */
    String run() {
        program.prepare();
        try {
            Files.deleteIfExists(program.log());
            ChildProcess started = ChildProcess.start(program.command(), program.log());
            child = started;
            watcher.started(program, started);
            return outcome(started.exit().join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String outcome(int exitCode) throws IOException {
        String last = Files.readAllLines(program.log()).stream()
                .filter(line -> !line.isBlank())
                .reduce("", (_, line) -> line);
        if (exitCode != 0) {
            throw new StartFailed(
                    "%s (%s ended with code %d; see %s)".formatted(last, program.name(), exitCode, program.log()));
        }
        return last;
    }

    @Override
    public void close() {
        ChildProcess running = child;
        if (running != null) {
            running.kill();
        }
    }
}
