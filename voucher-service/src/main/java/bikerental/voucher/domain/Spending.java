package bikerental.voucher.domain;

/**
 * What has become of the voucher of one rental. There is one per rental for ever, and whoever spends or ends begins by writing or locking
 * it: the second one sees the first.
 */
public sealed interface Spending {
    /** The rental. */
    RentalId rental();

    /** Whose voucher. */
    CustomerId customer();

    /** A voucher is out for the rental. */
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

    /** The voucher was ridden. */
    record Used(RentalId rental, CustomerId customer) implements Spending {}

    /** The rental ended before a voucher was spent for it: none ever will be. */
    record Closed(RentalId rental, CustomerId customer) implements Spending {}
}
