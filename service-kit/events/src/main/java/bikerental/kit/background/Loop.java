package bikerental.kit.background;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.function.Supplier;

/** Repeats work, one run at a time. The first failed run and the next successful one are logged; those between are not. */
public final class Loop {
    private static final Logger LOG = Logger.getLogger(Loop.class);

    private final String name;
    private final Duration interval;
    private final Supplier<Uni<Void>> run;
    private final Vertx vertx;
    private boolean running;
    private boolean triggered;
    private boolean stopped;
    private long timer;
    private int failures;

    Loop(String name, Duration interval, Supplier<Uni<Void>> run, Vertx vertx) {
        this.name = name;
        this.interval = interval;
        this.run = run;
        this.vertx = vertx;
    }

    /** Runs the work now; if a run is in progress, runs it once more afterwards. */
    public void trigger() {
        if (begin()) {
            run.get().subscribe().with(_ -> ended(), this::failed);
        }
    }

    /** Lets the current run finish and starts no other. */
    public synchronized void stop() {
        stopped = true;
        vertx.cancelTimer(timer);
    }

    private synchronized boolean begin() {
        triggered = running;
        if (running || stopped) {
            return false;
        }
        vertx.cancelTimer(timer);
        running = true;
        return true;
    }

    private void ended() {
        if (failures > 0) {
            LOG.infof("%s works again after %d failed runs", name, failures);
            failures = 0;
        }
        next(true);
    }

    private void failed(Throwable failure) {
        if (failures++ == 0) {
            LOG.warnf(
                    "%s failed and is retried every %d ms: %s%s",
                    name,
                    interval.toMillis(),
                    failure,
                    failure.getCause() == null ? "" : ", caused by " + failure.getCause());
            LOG.debug(name, failure);
        }
        next(false);
    }

    private void next(boolean atOnceIfTriggered) {
        boolean now;
        synchronized (this) {
            running = false;
            now = triggered && atOnceIfTriggered;
            if (!stopped && !now) {
                timer = vertx.setTimer(interval.toMillis(), _ -> trigger());
            }
        }
        if (now) {
            trigger();
        }
    }
}
