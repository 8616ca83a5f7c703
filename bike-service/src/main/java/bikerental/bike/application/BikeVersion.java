package bikerental.bike.application;

import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.Decision;
import bikerental.bike.domain.Decision.Refused;
import bikerental.bike.domain.Refusal.VersionMismatch;

import java.util.function.Function;

/** A bike in the version that the operator read before changing it. */
public record BikeVersion(BikeId id, long version) {
    /** Refuses if the bike was changed since. */
    <B extends Bike> Decision ifCurrent(B bike, Function<B, Decision> decide) {
        return bike.version() == version ? decide.apply(bike) : new Refused(new VersionMismatch());
    }
}
