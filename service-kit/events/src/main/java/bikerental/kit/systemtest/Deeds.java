package bikerental.kit.systemtest;

import org.jboss.logging.Logger;

import java.io.IOException;

/** What can be done to this process from within. */
final class Deeds {
    private static final Logger LOG = Logger.getLogger(Deeds.class);
    private static final int AS_IF_KILLED = 137;

    private Deeds() {}

    /** Ends it at once: no hook runs, no connection is closed, nothing is flushed. */
    static void die() {
        LOG.warn("This process ends here, as a system test wants it to");
        Runtime.getRuntime().halt(AS_IF_KILLED);
    }

    /** Stops it as a debugger or a paused machine does; returns when somebody has let it go on. */
    static void standStill() {
        LOG.warn("This process stops here, as a system test wants it to");
        try {
            new ProcessBuilder(
                            "kill",
                            "-STOP",
                            String.valueOf(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("The process cannot stop itself", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.warn("This process goes on");
    }
}
