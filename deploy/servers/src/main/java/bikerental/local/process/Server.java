package bikerental.local.process;

import java.nio.file.Path;
import java.time.Duration;

/** A program that listens on one local port: how to prepare it, start it and check that it is ready. */
public interface Server {
    String name();

    int port();

    Path log();

    /** Creates what the process needs before it starts; quick when it exists already. */
    default void prepare() {}

    Command command();

    /** Whether the running process is ready, checked as its clients would. */
    boolean answers();

    /** Creates what clients need (databases, topics, realm); called after each start. */
    default void seed() {}

    /** The longest time from the start to the first answer. */
    default Duration startTimeout() {
        return Duration.ofMinutes(2);
    }

    /** The longest time that a clean stop may take. */
    default Duration stopTimeout() {
        return Duration.ofSeconds(20);
    }
}
