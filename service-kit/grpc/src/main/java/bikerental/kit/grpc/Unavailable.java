package bikerental.kit.grpc;

/** Something this service needs is away for now: whoever asked may ask again. */
public final class Unavailable extends RuntimeException {
    /** States what is away, and keeps the cause for the log. */
    public Unavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
