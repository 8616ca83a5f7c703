package bikerental.kit.outbox;

import io.smallrye.mutiny.Uni;

/**
 * Does what the service does for its first caller, before the service reports itself ready: this loads classes, plans queries and opens
 * connections. It leaves no data behind.
 */
public interface WarmUp {
    /** Runs the warm-up. It is called {@code bikerental.warm-up.rounds} times in sequence. */
    Uni<Void> run();
}
