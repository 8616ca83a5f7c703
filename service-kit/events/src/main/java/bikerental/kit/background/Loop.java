package bikerental.kit.background;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.function.Supplier;

/** Work that is repeated, one run at a time. A failing run is logged when the trouble begins and when it is over, and tried again. */
public final class Loop {
    private static final Logger LOG = Logger.getLogger(Loop.class);

    private final String name;
    private final Duration interval;
    private final Supplier<Uni<Void>> run;
    private final Vertx vertx;
    private boolean running;
    private boolean poked;
    private boolean stopped;
    private long timer;
    private int failures;

    Loop(String name, Duration interval, Supplier<Uni<Void>> run, Vertx vertx) {
        this.name = name;
        this.interval = interval;
        this.run = run;
        this.vertx = vertx;
    }

    /** Runs the work now, or once more if it is running. */
    public void poke() {
        if (begin()) {
            run.get().subscribe().with(_ -> ended(), this::failed);
        }
    }

    /** Lets the present run end and starts no other. */
    public synchronized void stop() {
        stopped = true;
        vertx.cancelTimer(timer);
    }

    private synchronized boolean begin() {
        poked = running;
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
                    "%s failed, and is tried again every %d ms: %s%s",
                    name,
                    interval.toMillis(),
                    failure,
                    failure.getCause() == null ? "" : ", because of " + failure.getCause());
            LOG.debug(name, failure);
        }
        next(false);
    }

    private void next(boolean atOnceIfPoked) {
        boolean now;
        synchronized (this) {
            running = false;
            now = poked && atOnceIfPoked;
            if (!stopped && !now) {
                timer = vertx.setTimer(interval.toMillis(), _ -> poke());
            }
        }
        if (now) {
            poke();
        }
    }
}
