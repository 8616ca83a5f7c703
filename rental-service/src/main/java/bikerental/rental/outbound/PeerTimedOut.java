package bikerental.rental.outbound;

/** The peer did not answer in time. */
final class PeerTimedOut extends RuntimeException {
    PeerTimedOut(Throwable cause) {
        super(cause);
    }
}
