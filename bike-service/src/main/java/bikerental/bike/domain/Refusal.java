package bikerental.bike.domain;

import java.util.Optional;

/** Why a command is refused. */
public sealed interface Refusal {
    /** There is no bike with this id. */
    record BikeNotFound() implements Refusal {}

    /** A bike, perhaps retired by now, is registered under this id. */
    record BikeIdTaken() implements Refusal {}

    /** The bike is reserved (by the holder), out of service or retired. */
    record BikeNotAvailable(Optional<RentalId> holder) implements Refusal {}

    /** A rental holds the bike, so operators cannot take it out of service or retire it. */
    record BikeInUse() implements Refusal {}

    /** The bike was changed since the operator read it. */
    record VersionMismatch() implements Refusal {}

    /** The rental that requests the bike has ended. */
    record RentalClosed() implements Refusal {}

    /** The rental has another bike already: each rental is for one bike. */
    record RentalHasAnotherBike() implements Refusal {}
}
