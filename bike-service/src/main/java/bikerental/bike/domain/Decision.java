package bikerental.bike.domain;

import bikerental.bike.domain.Refusal.BikeNotFound;

import java.util.Optional;
import java.util.function.Function;

/** What a command comes to. */
public sealed interface Decision {
    /** Yes: this happened, and has to be kept. */
    record Changed(BikeEvent event) implements Decision {}

    /** Yes, and the bike is that way already. */
    record Unchanged(Bike bike) implements Decision {}

    /** No: nothing is changed. */
    record Refused(Refusal why) implements Decision {}

    /** Of a bike that may not be there. */
    static Decision about(Optional<Bike> found, Function<Bike, Decision> decide) {
        return found.map(decide).orElseGet(() -> new Refused(new BikeNotFound()));
    }
}
