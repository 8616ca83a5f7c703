package bikerental.rental.application;

import bikerental.rental.domain.EndedRental;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.RentalId;
import io.smallrye.mutiny.Uni;

import java.util.List;
import java.util.Set;

/** The customers' vouchers, kept by another service. */
public interface Vouchers {
    /**
     * Spends a voucher for a rental, once however often it is asked.
     *
     * @param ended rentals that have ended and of which the other service may not have heard
     */
    Uni<Answer> spend(PendingRental rental, List<EndedRental> ended);

    /** What the other service says. */
    sealed interface Answer {
        /** The voucher is spent. */
        record Spent() implements Answer {}

        /** No voucher is left; these rentals' vouchers are out. */
        record NoneLeft(Set<RentalId> out) implements Answer {}

        /** The customer has withdrawn. */
        record CustomerHasWithdrawn() implements Answer {}

        /** It could not be asked. */
        record NotAsked(Decision.Later later) implements Answer {}
    }
}
