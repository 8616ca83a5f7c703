package bikerental.rental.application;

import bikerental.rental.domain.EndedRental;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.RentalId;
import io.smallrye.mutiny.Uni;

import java.util.List;
import java.util.Optional;

/** The fleet, owned by bike-service. */
public interface Bikes {
    /**
     * Reserves the bike for a rental. Repeating the call changes nothing.
     *
     * @param ended ended rentals whose events bike-service may not have received yet
     */
    Uni<Answer> reserve(PendingRental rental, List<EndedRental> ended);

    /** The answer of bike-service. */
    sealed interface Answer {
        /** The bike is reserved for the rental. */
        record Reserved() implements Answer {}

        /** The bike is not available; {@code holder} is the rental that has it, if any. */
        record NotAvailable(Optional<RentalId> holder) implements Answer {}

        /** The bike does not exist. */
        record Unknown() implements Answer {}

        /** There is no usable answer. */
        record NoAnswer(Decision.Undecided undecided) implements Answer {}
    }
}
