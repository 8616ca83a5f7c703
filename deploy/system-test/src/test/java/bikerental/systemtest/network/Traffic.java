package bikerental.systemtest.network;

import java.time.Duration;

/** How a link treats what goes over it. */
sealed interface Traffic {
    /** Everything passes. */
    record Flows() implements Traffic {}

    /** Everything passes later. */
    record Slow(Duration delay) implements Traffic {}

    /** Connections stay open and nothing passes; what is on its way passes when the link is healed. */
    record Held() implements Traffic {}

    /** Connections are reset, and so are new ones. */
    record Cut() implements Traffic {}
}
