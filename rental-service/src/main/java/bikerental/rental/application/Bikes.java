package bikerental.rental.application;

import bikerental.rental.domain.EndedRental;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.RentalId;
import io.smallrye.mutiny.Uni;

import java.util.List;
import java.util.Optional;

/** The fleet, kept by another service. */
public interface Bikes {
    /**
     * Reserves the bike for a rental, once however often it is asked.
     *
     * @param ended rentals that have ended and of which the other service may not have heard
     */
    Uni<Answer> reserve(PendingRental rental, List<EndedRental> ended);

    /** What the other service says. */
    sealed interface Answer {
        /** The bike is the rental's. */
        record Reserved() implements Answer {}

        /** The bike cannot be had; this rental holds it, if one does. */
        record NotAvailable(Optional<RentalId> holder) implements Answer {}

        /** There is no such bike. */
        record Unknown() implements Answer {}

        /** It could not be asked. */
        record NotAsked(Decision.Later later) implements Answer {}
    }
}
