package bikerental.voucher.application;

import bikerental.voucher.domain.RentalId;
import bikerental.voucher.domain.VoucherBalance;

import java.util.List;

/** What the one who wants to spend a voucher for a rental is told. */
public sealed interface SpendAnswer {
    /** The voucher is spent, now or before. */
    record Yes(VoucherBalance balance) implements SpendAnswer {}

    /** No: the rental has ended. */
    record RentalClosed() implements SpendAnswer {}

    /** No: the rental is another customer's. */
    record AnothersRental() implements SpendAnswer {}

    /** No: the customer has withdrawn. */
    record Withdrawn() implements SpendAnswer {}

    /** No: the balance is zero; these rentals still have a voucher of the customer, oldest first. */
    record NoneLeft(List<RentalId> stillOut) implements SpendAnswer {}
}
