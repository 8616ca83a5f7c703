package bikerental.bike.domain;

import java.util.Optional;

/** One vehicle. Each state is its own type and offers only the legal steps. */
public sealed interface Bike permits BikeInFleet, RetiredBike {
    Details details();

    BikeState state();

    /** The rental that holds it. */
    default Optional<RentalId> holder() {
        return Optional.empty();
    }

    default BikeId id() {
        return details().id();
    }

    default long version() {
        return details().version();
    }
}
