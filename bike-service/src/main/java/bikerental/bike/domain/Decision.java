package bikerental.bike.domain;

import bikerental.bike.domain.Refusal.BikeNotFound;

import java.util.Optional;
import java.util.function.Function;

/** The outcome of a command. */
public sealed interface Decision {
    /** Accepted: this event must be saved. */
    record Changed(BikeEvent event) implements Decision {}

    /** Accepted: the bike is in the requested state already. */
    record Unchanged(Bike bike) implements Decision {}

    /** Refused: nothing changes. */
    record Refused(Refusal why) implements Decision {}

    /** Decides about a bike that may not exist. */
    static Decision about(Optional<Bike> found, Function<Bike, Decision> decide) {
        return found.map(decide).orElseGet(() -> new Refused(new BikeNotFound()));
    }
}
