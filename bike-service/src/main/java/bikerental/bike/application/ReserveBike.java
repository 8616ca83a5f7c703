package bikerental.bike.application;

import bikerental.bike.domain.AvailableBike;
import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeEvent.BikeStateChanged;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.Decision;
import bikerental.bike.domain.Decision.Changed;
import bikerental.bike.domain.Decision.Refused;
import bikerental.bike.domain.Decision.Unchanged;
import bikerental.bike.domain.EndedRental;
import bikerental.bike.domain.OutOfServiceBike;
import bikerental.bike.domain.Refusal.BikeNotAvailable;
import bikerental.bike.domain.Refusal.RentalClosed;
import bikerental.bike.domain.Refusal.RentalHasAnotherBike;
import bikerental.bike.domain.RentalId;
import bikerental.bike.domain.Reservation;
import bikerental.bike.domain.Reservation.Ended;
import bikerental.bike.domain.Reservation.Held;
import bikerental.bike.domain.ReservedBike;
import bikerental.bike.domain.RetiredBike;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Optional;

/** Reserves a bike for a rental. Repeating the request for the same rental succeeds and changes nothing. */
@ApplicationScoped
public class ReserveBike {
    private final Reservations reservations;
    private final ReleaseBikeWhenRentalEnds releaseBike;

    ReserveBike(Reservations reservations, ReleaseBikeWhenRentalEnds releaseBike) {
        this.reservations = reservations;
        this.releaseBike = releaseBike;
    }

    /** Releases the bikes of the ended rentals first; they stay released even if the request is refused. */
    public Uni<Decision> reserve(RentalId rental, BikeId bike, List<EndedRental> ended) {
        return releaseBike
                .releaseAll(ended)
                .chain(() -> reservations.hold(rental, bike, (entry, found) -> decide(entry, bike, found)));
    }

    private static Decision decide(Reservation entry, BikeId wanted, Optional<Bike> found) {
        return switch (entry) {
            case Ended _ -> new Refused(new RentalClosed());
            case Held held when !held.bike().equals(wanted) -> new Refused(new RentalHasAnotherBike());
            case Held held -> Decision.about(found, bike -> reserve(bike, held.rental()));
        };
    }

    private static Decision reserve(Bike bike, RentalId rental) {
        return switch (bike) {
            case AvailableBike available -> new Changed(new BikeStateChanged(available.reserveFor(rental)));
            case ReservedBike reserved when reserved.isHeldBy(rental) -> new Unchanged(reserved);
            case ReservedBike reserved -> notAvailable(reserved);
            case OutOfServiceBike away -> notAvailable(away);
            case RetiredBike retired -> notAvailable(retired);
        };
    }

    private static Decision notAvailable(Bike bike) {
        return new Refused(new BikeNotAvailable(bike.holder()));
    }
}
