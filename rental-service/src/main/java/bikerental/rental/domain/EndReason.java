package bikerental.rental.domain;

/** Why a rental ended otherwise than by the customer's wish. */
public enum EndReason {
    /** The customer had no voucher. */
    NO_VOUCHER_LEFT,
    /** Somebody else had the bike, or it was out of service or retired. */
    BIKE_NOT_AVAILABLE,
    /** There is no such bike. */
    BIKE_NOT_FOUND,
    /** The customer has withdrawn. */
    USER_WITHDRAWN,
    /** Everybody could be asked and no decision came of it. */
    UNDECIDABLE
}
