package bikerental.local.process;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The life of one server on this machine: at most one process at a time, started and ended as often as needed. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Server server;
    private final Consumer<ChildProcess> onStart;
    private volatile @Nullable ChildProcess child;

    private ServerProcess(Server server, Consumer<ChildProcess> onStart) {
        this.server = server;
        this.onStart = onStart;
    }

    /** Whoever owns it may be killed at any time, like a test: its processes then end with it. */
    public static ServerProcess ofThisJvm(Server server) {
        return new ServerProcess(server, Reaper::watch);
    }

    /** Whoever owns it is told of each process and sees to it. */
    public static ServerProcess of(Server server, Consumer<ChildProcess> onStart) {
        return new ServerProcess(server, onStart);
    }

    public Server server() {
        return server;
    }

    /** Returns when the server is ready to be used; a failed start leaves no process behind. */
    public synchronized void start() {
        if (isAlive()) {
            return;
        }
        requireFreePort();
        server.prepare();
        ChildProcess started = ChildProcess.start(server.command(), server.log());
        child = started;
        onStart.accept(started);
        try {
            awaitAnswer(started);
            server.furnish();
        } catch (RuntimeException failure) {
            started.kill();
            throw failure;
        }
    }

    private void requireFreePort() {
        if (!Ports.isFree(server.port())) {
            throw new StartFailed(
                    "Port %d, which %s needs, is taken: end the program that uses it, or choose another by %s=<port>."
                            .formatted(server.port(), server.name(), portSetting(server.name())));
        }
    }

    /** The environment variable that moves a server to another port. */
    public static String portSetting(String server) {
        return server.toUpperCase(java.util.Locale.ROOT).replace('-', '_') + "_PORT";
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

    public Optional<ChildProcess> child() {
        return Optional.ofNullable(child);
    }

    public boolean isAlive() {
        return child().map(ChildProcess::isAlive).orElse(false);
    }

    /** Alive and doing its work at this moment. */
    public boolean isReady() {
        return isAlive() && server.answers();
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

    @Override
    public void close() {
        stop();
    }
}
