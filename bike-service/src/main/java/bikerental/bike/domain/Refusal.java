package bikerental.bike.domain;

import java.util.Optional;

/** Why this service says no. */
public sealed interface Refusal {
    /** There is no bike with this id. */
    record BikeNotFound() implements Refusal {}

    /** A bike was registered under this id before, perhaps retired since. */
    record BikeIdTaken() implements Refusal {}

    /** The bike is reserved (then its holder is named), out of service or retired. */
    record BikeNotAvailable(Optional<RentalId> holder) implements Refusal {}

    /** A rental holds the bike: it is not taken away under its rider. */
    record BikeInUse() implements Refusal {}

    /** The bike was changed since the operator read it. */
    record VersionMismatch() implements Refusal {}

    /** The rental for which the bike was asked has ended. */
    record RentalClosed() implements Refusal {}

    /** The rental has another bike already: a rental is one wish for one bike. */
    record RentalHasAnotherBike() implements Refusal {}
}
