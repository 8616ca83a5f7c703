package bikerental.voucher.application;

import bikerental.voucher.domain.RentalId;
import bikerental.voucher.domain.VoucherBalance;

import java.util.List;

/** The response to a request to spend a voucher for a rental. */
public sealed interface SpendAnswer {
    /** The voucher is spent, by this or an earlier request. */
    record Yes(VoucherBalance balance) implements SpendAnswer {}

    /** Refused: the rental has ended. */
    record RentalClosed() implements SpendAnswer {}

    /** Refused: the rental belongs to another customer. */
    record OtherCustomersRental() implements SpendAnswer {}

    /** Refused: the customer has withdrawn. */
    record Withdrawn() implements SpendAnswer {}

    /** Refused: the balance is zero. Names the rentals that still hold a voucher of the customer, oldest first. */
    record NoneLeft(List<RentalId> rentalsWithVoucher) implements SpendAnswer {}
}
