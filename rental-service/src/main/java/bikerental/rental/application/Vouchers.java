package bikerental.rental.application;

import bikerental.rental.domain.EndedRental;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.RentalId;
import io.smallrye.mutiny.Uni;

import java.util.List;
import java.util.Set;

/** The customers' vouchers, owned by voucher-service. */
public interface Vouchers {
    /**
     * Spends a voucher for a rental. Repeating the call changes nothing.
     *
     * @param ended ended rentals whose events voucher-service may not have received yet
     */
    Uni<Answer> spend(PendingRental rental, List<EndedRental> ended);

    /** The answer of voucher-service. */
    sealed interface Answer {
        /** The voucher is spent. */
        record Spent() implements Answer {}

        /** No voucher is left; {@code out} are the rentals that have the customer's vouchers. */
        record NoneLeft(Set<RentalId> out) implements Answer {}

        /** The customer has withdrawn. */
        record CustomerHasWithdrawn() implements Answer {}

        /** There is no usable answer. */
        record NoAnswer(Decision.Undecided undecided) implements Answer {}
    }
}
