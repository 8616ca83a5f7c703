package bikerental.voucher.domain;

/**
 * The state of one rental's voucher. There is one per rental, and it is never removed. Spending and ending both start
 * by inserting or locking it, so the later one sees the earlier.
 */
public sealed interface Spending {
    /** The rental. */
    RentalId rental();

    /** The owner of the voucher. */
    CustomerId customer();

    /** The rental holds a voucher. */
    record Spent(RentalId rental, CustomerId customer) implements Spending {
        /** The rental ended. */
        public Spending end(Ending ending) {
            return switch (ending) {
                case AFTER_RIDE -> new Used(rental, customer);
                case WITHOUT_RIDE -> new Restored(rental, customer);
            };
        }
    }

    /** The voucher came back. */
    record Restored(RentalId rental, CustomerId customer) implements Spending {}

    /** The voucher is used up by a ride. */
    record Used(RentalId rental, CustomerId customer) implements Spending {}

    /** The rental ended before a voucher was spent: none ever will be. */
    record Closed(RentalId rental, CustomerId customer) implements Spending {}
}
