package bikerental.rental.outbound;

/** The other service did not answer in time. */
final class PeerTimedOut extends RuntimeException {
    PeerTimedOut(Throwable cause) {
        super(cause);
    }
}
