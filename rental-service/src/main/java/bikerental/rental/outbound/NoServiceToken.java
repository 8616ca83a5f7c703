package bikerental.rental.outbound;

/** This service has no valid token and cannot get one: it asks nobody, and nobody is to blame but the identity provider. */
final class NoServiceToken extends RuntimeException {
    NoServiceToken(Throwable cause) {
        super(cause);
    }
}
