package bikerental.local.process;

/** Is told what becomes of the processes of a server. */
public interface ProcessWatcher {
    /** A process was started; it is not ready yet. */
    void started(Server server, ChildProcess child);

    /** A process that had been ready ended although nobody had asked it to. */
    void died(Server server, int exitCode);
}
