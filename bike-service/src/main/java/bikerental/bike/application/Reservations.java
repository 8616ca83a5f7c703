package bikerental.bike.application;

import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeEvent.BikeStateChanged;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.Decision;
import bikerental.bike.domain.EndedRental;
import bikerental.bike.domain.RentalId;
import bikerental.bike.domain.Reservation;
import bikerental.bike.domain.ReservedBike;
import io.smallrye.mutiny.Uni;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One reservation per rental, written when a bike is reserved for it or when it ends, and never removed. */
public interface Reservations {
    /**
     * Inserts a held reservation or locks the existing one, then locks the bike and lets {@code decide} look at both. A
     * change is saved with its event; any other decision rolls back everything, the new reservation included.
     */
    Uni<Decision> hold(RentalId rental, BikeId bike, BiFunction<Reservation, Optional<Bike>, Decision> decide);

    /** Marks the rental as ended. {@code release} frees the bike, but only if the reservation was held until now. */
    Uni<Void> end(EndedRental ended, Function<ReservedBike, BikeStateChanged> release);
}
