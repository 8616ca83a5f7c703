package bikerental.bike.application;

import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.Decision;
import bikerental.bike.domain.Decision.Refused;
import bikerental.bike.domain.Refusal.VersionMismatch;

import java.util.function.Function;

/** A bike in the version that an operator saw before wanting to change it. */
public record Seen(BikeId id, long version) {
    /** Refuses what somebody has changed since. */
    <B extends Bike> Decision ifStillSo(B bike, Function<B, Decision> decide) {
        return bike.version() == version ? decide.apply(bike) : new Refused(new VersionMismatch());
    }
}
