package bikerental.kit.outbox;

import io.smallrye.common.vertx.ContextLocals;

/** Remembers, with the present work, that it left an event behind for which the relay should wake once it is committed. */
final class Wake {
    private static final String LOCAL = Wake.class.getName();

    private static final String WITHIN = LOCAL + ".within";

    private Wake() {}

    /** Begins a transaction; false within another, whose commit is the one that counts. */
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

    /** Whether an event was left behind since the last time this was asked. */
    static boolean isDue() {
        return ContextLocals.remove(LOCAL);
    }
}
