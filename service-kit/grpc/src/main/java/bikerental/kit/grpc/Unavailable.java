package bikerental.kit.grpc;

/** A dependency of this service is unavailable for now; the caller may retry. */
public final class Unavailable extends RuntimeException {
    /** Describes what is unavailable, with the cause for the log. */
    public Unavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
