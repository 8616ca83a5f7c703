package bikerental.local.process;

/** Receives the events of a server's processes. */
public interface ProcessWatcher {
    /** A process was started; it is not ready yet. */
    void started(Server server, ChildProcess child);

    /** A process that was ready ended without a request. */
    void died(Server server, int exitCode);
}
