package bikerental.local.process;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The life of one server on this machine: at most one process at a time, started and ended as often as needed. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Server server;
    private final ProcessWatcher watcher;
    private volatile @Nullable ChildProcess child;
    private volatile boolean wasReady;
    private volatile boolean closed;
    private volatile @Nullable Thread starter;

    public ServerProcess(Server server, ProcessWatcher watcher) {
        this.server = server;
        this.watcher = watcher;
    }

    /** One whose owner may be killed at any time, as a test may: its processes then end too. */
    public static ServerProcess ofThisJvm(Server server) {
        return new ServerProcess(server, endingWithThisJvm());
    }

    /** Sees to it that no process outlives this JVM, however it ends. */
    public static ProcessWatcher endingWithThisJvm() {
        return new Reaper.Watcher();
    }

    public Server server() {
        return server;
    }

    public Optional<ChildProcess> child() {
        return Optional.ofNullable(child);
    }

    /** Returns when the server is ready to be used; a failed start leaves no process behind. */
    public synchronized void start() {
        if (isAlive()) {
            return;
        }
        starter = Thread.currentThread();
        try {
            requireOpen();
            Ports.require(server);
            server.prepare();
            startPrepared();
        } finally {
            starter = null;
        }
    }

    private void startPrepared() {
        wasReady = false;
        Instant begin = Instant.now();
        ChildProcess started = ChildProcess.start(server.command(), server.log());
        child = started;
        watcher.started(server, started);
        awaitReadiness(started);
        wasReady = true;
        StartTimes.record(server.name(), begin);
        started.exit().thenAccept(code -> reportDeath(started, code));
    }

    private void awaitReadiness(ChildProcess started) {
        try {
            requireOpen();
            awaitAnswer(started);
            server.furnish();
        } catch (RuntimeException failure) {
            started.kill();
            throw failure;
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new StartFailed(server.name() + " is not started any more.");
        }
    }

    private void awaitAnswer(ChildProcess started) {
        Instant deadline = Instant.now().plus(server.patience());
        while (!server.answers()) {
            if (endsSoon(started)) {
                throw new StartFailed("%s ended with code %d while it was starting: see %s."
                        .formatted(server.name(), started.exit().join(), server.log()));
            }
            if (Instant.now().isAfter(deadline)) {
                throw new StartFailed("%s was not ready after %d s: see %s."
                        .formatted(server.name(), server.patience().toSeconds(), server.log()));
            }
        }
    }

    private boolean endsSoon(ChildProcess started) {
        try {
            return started.endsWithin(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed(server.name() + " was stopped while it was starting.", e);
        }
    }

    private void reportDeath(ChildProcess ended, int exitCode) {
        if (!ended.wasAskedToEnd()) {
            watcher.died(server, exitCode);
        }
    }

    public boolean isAlive() {
        return child().map(ChildProcess::isAlive).orElse(false);
    }

    public ServerState state() {
        return child().map(this::state).orElse(ServerState.STOPPED);
    }

    private ServerState state(ChildProcess current) {
        if (!current.isAlive()) {
            return current.wasAskedToEnd() ? ServerState.STOPPED : ServerState.DOWN;
        }
        if (server.answers()) {
            return ServerState.READY;
        }
        return wasReady ? ServerState.SILENT : ServerState.STARTING;
    }

    public void stop() {
        child().ifPresent(running -> running.stop(server.grace()));
    }

    public void kill() {
        child().ifPresent(ChildProcess::kill);
    }

    public void pause() {
        child().ifPresent(ChildProcess::pause);
    }

    public void resume() {
        child().ifPresent(ChildProcess::resume);
    }

    /** Ends it for good, also when it is just being started elsewhere. */
    @Override
    public void close() {
        closed = true;
        Thread starting = starter;
        if (starting != null) {
            starting.interrupt();
        }
        stop();
    }
}
