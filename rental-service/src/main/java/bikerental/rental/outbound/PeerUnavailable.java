package bikerental.rental.outbound;

/** The peer was unreachable. */
final class PeerUnavailable extends RuntimeException {
    PeerUnavailable(Throwable cause) {
        super(cause);
    }
}
