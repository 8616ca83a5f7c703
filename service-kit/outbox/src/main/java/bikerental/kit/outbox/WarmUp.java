package bikerental.kit.outbox;

import io.smallrye.mutiny.Uni;

/**
 * A rehearsal of what a service does for its first caller, run before the service calls itself ready: classes are loaded, queries planned and
 * connections opened. It leaves nothing behind.
 */
public interface WarmUp {
    /** Runs the rehearsal: several times, one after the other. */
    Uni<Void> run();
}
