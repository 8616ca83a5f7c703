package bikerental.voucher.domain;

/** How a rental ended, as far as its voucher is concerned. */
public enum Ending {
    /** The ride took place: the voucher is used. */
    AFTER_RIDE,
    /** Rejected, expired or cancelled: a voucher spent for it comes back. */
    WITHOUT_RIDE
}
