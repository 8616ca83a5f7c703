package bikerental.rental.domain;

/** Why a rental ended, if the customer did not end it. */
public enum EndReason {
    /** The customer has no voucher left. */
    NO_VOUCHER_LEFT,
    /** Another rental has the bike, or it is out of service or retired. */
    BIKE_NOT_AVAILABLE,
    /** The bike does not exist. */
    BIKE_NOT_FOUND,
    /** The customer has withdrawn. */
    USER_WITHDRAWN,
    /** The peers answered, but the core could not interpret their answers. */
    UNDECIDABLE
}
