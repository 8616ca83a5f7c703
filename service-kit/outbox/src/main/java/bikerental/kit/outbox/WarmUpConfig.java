package bikerental.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How a service warms up before it reports itself ready. */
@ConfigMapping(prefix = "bikerental.warm-up")
public interface WarmUpConfig {
    /** How often each {@link WarmUp} runs. Once loads the classes; the rest compiles what the first callers need to be fast. */
    @WithDefault("32")
    int rounds();
}
