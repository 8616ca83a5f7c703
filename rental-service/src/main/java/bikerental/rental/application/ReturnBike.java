package bikerental.rental.application;

import bikerental.rental.domain.ActiveRental;
import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.EndedRental;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.Position;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import bikerental.rental.domain.ReturnedRental;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.Optional;

/** Ends a ride at once. It needs the core's own database only. */
@ApplicationScoped
public class ReturnBike {
    private final Rentals rentals;

    ReturnBike(Rentals rentals) {
        this.rentals = rentals;
    }

    /** Returns the bike of the customer's rental. Repeating the call returns the same rental. */
    public Uni<Ending> returnBike(CustomerId customer, RentalId rental, Position position) {
        return rentals.end(rental, Optional.of(customer), (found, now) -> step(found, position, now));
    }

    private static Ending step(Rental rental, Position position, Instant now) {
        return switch (rental) {
            case PendingRental _ -> new Ending.Refused(Ending.Why.NOT_ACTIVE);
            case ActiveRental active -> new Ending.Ends(active.returnBike(position, now));
            case ReturnedRental returned -> new Ending.AlreadyEnded(returned);
            case EndedRental _ -> new Ending.Refused(Ending.Why.CLOSED);
        };
    }
}
