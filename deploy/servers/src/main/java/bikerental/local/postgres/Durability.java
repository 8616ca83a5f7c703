package bikerental.local.postgres;

/** What a commit is worth when the machine fails. */
public enum Durability {
    /** A commit is on disk when it is answered, as in production: for {@code ./run}, system tests and benchmarks. */
    FULL("on"),
    /** Nothing waits for the disk: for tests that ask about something else. */
    NONE("off");

    private final String setting;

    Durability(String setting) {
        this.setting = setting;
    }

    /** The value of fsync and synchronous_commit. */
    String setting() {
        return setting;
    }
}
