package bikerental.rental.outbound;

/** The other service could not be reached. */
final class PeerUnavailable extends RuntimeException {
    PeerUnavailable(Throwable cause) {
        super(cause);
    }
}
