package bikerental.bike.domain;

import java.util.Optional;

/** One vehicle. Each state is a type of its own and offers only the steps that are legal in it. */
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
