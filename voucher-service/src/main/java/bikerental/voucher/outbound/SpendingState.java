package bikerental.voucher.outbound;

import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.RentalId;
import bikerental.voucher.domain.Spending;
import bikerental.voucher.domain.Spending.Closed;
import bikerental.voucher.domain.Spending.Restored;
import bikerental.voucher.domain.Spending.Spent;
import bikerental.voucher.domain.Spending.Used;

import java.util.function.BiFunction;

/** The states of a spending in the database. */
enum SpendingState {
    SPENT(Spent::new),
    RESTORED(Restored::new),
    USED(Used::new),
    CLOSED(Closed::new);

    private final BiFunction<RentalId, CustomerId, Spending> type;

    SpendingState(BiFunction<RentalId, CustomerId, Spending> type) {
        this.type = type;
    }

    Spending of(RentalId rental, CustomerId customer) {
        return type.apply(rental, customer);
    }

    static SpendingState of(Spending spending) {
        return switch (spending) {
            case Spent _ -> SPENT;
            case Restored _ -> RESTORED;
            case Used _ -> USED;
            case Closed _ -> CLOSED;
        };
    }
}
