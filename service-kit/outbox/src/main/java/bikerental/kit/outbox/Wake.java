package bikerental.kit.outbox;

import io.smallrye.common.vertx.ContextLocals;

/** Marks the current work as having stored an event, so that the relay wakes after the commit. */
final class Wake {
    private static final String LOCAL = Wake.class.getName();

    private static final String WITHIN = LOCAL + ".within";

    private Wake() {}

    /** Begins a transaction; false inside another one, whose commit counts. */
    static boolean begin() {
        if (ContextLocals.get(WITHIN).isPresent()) {
            return false;
        }
        ContextLocals.put(WITHIN, true);
        return true;
    }

    static void end() {
        ContextLocals.remove(WITHIN);
    }

    static void remember() {
        ContextLocals.put(LOCAL, true);
    }

    /** Whether an event was stored since the last call. */
    static boolean isDue() {
        return ContextLocals.remove(LOCAL);
    }
}
