package bikerental.local.process;

/** What can be said of a server at this moment. */
public enum ServerState {
    READY("ready"),
    STARTING("starting"),
    SILENT("not answering"),
    DOWN("down"),
    STOPPED("stopped");

    private final String words;

    ServerState(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
