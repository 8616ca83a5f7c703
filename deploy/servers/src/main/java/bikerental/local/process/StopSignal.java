package bikerental.local.process;

/** The signal by which a program wants to be asked to end. */
public enum StopSignal {
    /** The usual one. */
    TERM,
    /** PostgreSQL's fast shutdown: on TERM it would wait until its last client has left. */
    INT
}
