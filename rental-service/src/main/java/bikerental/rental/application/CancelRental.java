package bikerental.rental.application;

import bikerental.rental.domain.ActiveRental;
import bikerental.rental.domain.CancelledRental;
import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.EndedRental;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.Optional;

/** Cancels a rental at once. It needs the core's own database only. */
@ApplicationScoped
public class CancelRental {
    private final Rentals rentals;
    private final RentalConfig config;

    CancelRental(Rentals rentals, RentalConfig config) {
        this.rentals = rentals;
        this.config = config;
    }

    /** Cancels the customer's rental. Repeating the call returns the same rental. */
    public Uni<Ending> cancel(CustomerId customer, RentalId rental) {
        return rentals.end(rental, Optional.of(customer), this::step);
    }

    private Ending step(Rental rental, Instant now) {
        return switch (rental) {
            case PendingRental pending -> new Ending.Ends(pending.cancel(now));
            case ActiveRental active
            when active.isCancellable(now, config.cancellationWindow()) -> new Ending.Ends(active.cancel(now));
            case ActiveRental _ -> new Ending.Refused(Ending.Why.WINDOW_PASSED);
            case CancelledRental cancelled -> new Ending.AlreadyEnded(cancelled);
            case EndedRental _ -> new Ending.Refused(Ending.Why.CLOSED);
        };
    }
}
