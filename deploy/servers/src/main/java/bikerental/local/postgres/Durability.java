package bikerental.local.postgres;

/** What a commit survives. */
public enum Durability {
    /** A commit is on disk when it is answered, as in production: for {@code ./run}, system tests and benchmarks. */
    FULL("on"),
    /** No commit waits for the disk: for tests of other things. */
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
