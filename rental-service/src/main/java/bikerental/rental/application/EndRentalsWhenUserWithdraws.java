package bikerental.rental.application;

import bikerental.rental.domain.ActiveRental;
import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.EndedRental;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** When a user withdraws, the customer rents no more, and what goes on is cancelled, whatever the window. */
@ApplicationScoped
public class EndRentalsWhenUserWithdraws {
    private final Rentals rentals;
    private final Clock clock;

    EndRentalsWhenUserWithdraws(Rentals rentals, Clock clock) {
        this.rentals = rentals;
        this.clock = clock;
    }

    /** Applies the policy; applying it again changes nothing. */
    public Uni<Void> apply(CustomerId customer) {
        return rentals.withdraw(customer, clock.instant())
                .onItem()
                .transformToMulti(live -> Multi.createFrom().iterable(live))
                .onItem()
                .transformToUniAndConcatenate(this::end)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Ending> end(RentalId rental) {
        return rentals.end(rental, Optional.empty(), EndRentalsWhenUserWithdraws::step);
    }

    private static Ending step(Rental rental, Instant now) {
        return switch (rental) {
            case PendingRental pending -> new Ending.Ends(pending.cancelForWithdrawal(now));
            case ActiveRental active -> new Ending.Ends(active.cancelForWithdrawal(now));
            case EndedRental ended -> new Ending.AlreadyEnded(ended);
        };
    }
}
