package bikerental.kit.events;

/** A message can never be processed, however often it is tried: it goes to the dead letters. */
public final class CannotSucceed extends RuntimeException {
    /** States what is wrong with the message. */
    public CannotSucceed(String what) {
        super(what);
    }

    /** States what is wrong with the message, and keeps the cause. */
    public CannotSucceed(String what, Throwable cause) {
        super(what, cause);
    }
}
