package bikerental.voucher.domain;

/** How a rental ended, as far as it matters to its voucher. */
public enum Ending {
    /** The ride took place: the voucher is used. */
    AFTER_RIDE,
    /** Rejected, expired or cancelled: a voucher spent for it comes back. */
    WITHOUT_RIDE
}
