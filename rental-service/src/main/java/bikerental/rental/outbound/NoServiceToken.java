package bikerental.rental.outbound;

/** This service has no valid token and cannot get one, so it calls no peer. The fault is the identity provider's. */
final class NoServiceToken extends RuntimeException {
    NoServiceToken(Throwable cause) {
        super(cause);
    }
}
