package bikerental.bike.application;

import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.BikeStateChanged;
import bikerental.bike.domain.Decision;
import bikerental.bike.domain.EndedRental;
import bikerental.bike.domain.RentalId;
import bikerental.bike.domain.Reservation;
import bikerental.bike.domain.ReservedBike;
import io.smallrye.mutiny.Uni;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One entry per rental, written when a bike is reserved for it or when it ends, and never removed. */
public interface Reservations {
    /**
     * Begins a held entry or locks the one that is there, then locks the bike and lets {@code decide} look at both. A change is
     * kept with its event; any other decision leaves no trace, not even of the entry.
     */
    Uni<Decision> hold(RentalId rental, BikeId bike, BiFunction<Reservation, Optional<Bike>, Decision> decide);

    /** Writes that the rental is over. Only if its entry was held until now, {@code release} lets go of the bike. */
    Uni<Void> end(EndedRental ended, Function<ReservedBike, BikeStateChanged> release);
}
