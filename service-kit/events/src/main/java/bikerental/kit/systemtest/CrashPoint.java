package bikerental.kit.systemtest;

/** A place in a service where a system test can end its process as a kill does, or stop it. Passing one costs nothing otherwise. */
public enum CrashPoint {
    /** A rental is accepted, and nobody has been asked for it yet. */
    AFTER_INTENT,
    /** The voucher is spent, and the bike has not been asked for. */
    AFTER_SPEND,
    /** It is known whether the bike can be had, and nothing of it is written down. */
    AFTER_RESERVE,
    /** The rental is ACTIVE, and nobody has heard of it yet. */
    AFTER_CONFIRM,
    /** Kafka has a part of a transaction, which is not committed. */
    IN_BATCH,
    /** What an event asks for is done, and Kafka does not know. */
    BEFORE_ACKNOWLEDGEMENT;

    /** Says that a process got here. */
    public void reached() {
        reached(() -> {});
    }

    /**
     * Says that a process got here.
     *
     * @param first what has to be done, where a test waits for it, before the process ends
     */
    public void reached(Runnable first) {
        Switches.reached(this, first);
    }
}
