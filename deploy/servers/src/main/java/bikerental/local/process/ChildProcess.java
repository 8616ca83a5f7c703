package bikerental.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A running child process: it writes to a log file of its own and hears no Ctrl-C that is meant for its parent. */
public final class ChildProcess {
    private final Process process;
    private final StopSignal stopSignal;
    private volatile boolean askedToEnd;

    private ChildProcess(Process process, StopSignal stopSignal) {
        this.process = process;
        this.stopSignal = stopSignal;
    }

    public static ChildProcess start(Command command, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(inSessionOfItsOwn(command.words()))
                    .directory(command.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(command.environment());
            return new ChildProcess(builder.start(), command.stopSignal());
        } catch (IOException e) {
            throw new StartFailed(command.words().getFirst() + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** Runs a program that ends by itself and returns its exit code; whoever interrupts us ends it. */
    public static int runToItsEnd(Command command, Path log) {
        ChildProcess program = start(command, log);
        try {
            return program.process.waitFor();
        } catch (InterruptedException e) {
            program.kill();
            Thread.currentThread().interrupt();
            throw new StartFailed(command.words().getFirst() + " was stopped.", e);
        }
    }

    /** A terminal sends Ctrl-C to its whole foreground group; out of it, the parent decides who ends when. */
    static List<String> inSessionOfItsOwn(List<String> words) {
        List<String> all = new ArrayList<>(words);
        if (Programs.isInstalled("setsid")) {
            all.addFirst("setsid");
        }
        return all;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it was we who wanted it to end. */
    public boolean wasAskedToEnd() {
        return askedToEnd;
    }

    /** Completes with the exit code when the process has ended, for whatever reason. */
    public CompletableFuture<Integer> exit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Returns as soon as the process has ended, and after the given time at the latest. */
    public boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Asks the process to end, and makes it end when it has not done so within the grace. */
    public void stop(Duration grace) {
        askedToEnd = true;
        Signals.send(stopSignal.name(), Stream.of(handle()));
        resume();
        try {
            if (!endsWithin(grace)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** SIGKILL to the process and all it started; returns when it is gone. */
    public void kill() {
        askedToEnd = true;
        Signals.send("KILL", Signals.tree(handle()));
        process.onExit().join();
    }

    /** SIGSTOP: the process keeps its sockets and answers nothing. */
    public void pause() {
        Signals.send("STOP", Signals.tree(handle()));
    }

    /** SIGCONT. */
    public void resume() {
        Signals.send("CONT", Signals.tree(handle()));
    }
}
