package bikerental.local.process;

/** The signal that asks a program to stop. */
public enum StopSignal {
    /** The usual one. */
    TERM,
    /** PostgreSQL's fast shutdown: on TERM it would wait until its last client has left. */
    INT
}
