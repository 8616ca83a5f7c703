package bikerental.kit.events;

/** A message that no retry can process; it goes to the dead letters. */
public final class UnprocessableEvent extends RuntimeException {
    /** Describes what is wrong with the message. */
    public UnprocessableEvent(String what) {
        super(what);
    }

    /** Describes what is wrong with the message, with the cause. */
    public UnprocessableEvent(String what, Throwable cause) {
        super(what, cause);
    }
}
