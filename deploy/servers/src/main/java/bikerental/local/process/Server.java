package bikerental.local.process;

import java.nio.file.Path;
import java.time.Duration;

/** A program that serves one port of this machine: how it is prepared, started and recognised as ready. */
public interface Server {
    String name();

    int port();

    Path log();

    /** What has to be there before the process starts; quick when it is. */
    default void prepare() {}

    Command command();

    /** Whether the running process does its work, asked the way its clients would. */
    boolean answers();

    /** What has to be there before its clients come; called each time it has begun to answer. */
    default void furnish() {}

    /** How long it may take from its start to its first answer. */
    default Duration patience() {
        return Duration.ofMinutes(2);
    }

    /** How long it may take to end when asked to. */
    default Duration grace() {
        return Duration.ofSeconds(20);
    }
}
