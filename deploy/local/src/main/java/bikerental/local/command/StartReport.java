package bikerental.local.command;

import bikerental.local.process.Server;
import bikerental.local.system.StartProgress;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Prints each server as it becomes ready, and every few seconds those still starting. */
final class StartReport implements StartProgress, AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Console console;
    private final Instant begin = Instant.now();
    private final Set<String> starting = ConcurrentHashMap.newKeySet();
    private final Thread ticker;

    StartReport(Console console) {
        this.console = console;
        this.ticker = Thread.ofVirtual().start(this::tick);
    }

    @Override
    public void starting(Server server) {
        starting.add(server.name());
    }

    @Override
    public void ready(Server server) {
        starting.remove(server.name());
        console.say("  %-11s ready after %4.1f s, port %d", server.name(), secondsSinceBegin(), server.port());
    }

    double secondsSinceBegin() {
        return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                sayWhatIsMissing();
            }
        } catch (InterruptedException finished) {
            Thread.currentThread().interrupt();
        }
    }

    private void sayWhatIsMissing() {
        Set<String> missing = new TreeSet<>(starting);
        if (!missing.isEmpty()) {
            console.say("  ... %.0f s, waiting for %s", secondsSinceBegin(), String.join(", ", missing));
        }
    }

    @Override
    public void close() {
        ticker.interrupt();
    }
}
