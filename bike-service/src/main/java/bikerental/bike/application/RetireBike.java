package bikerental.bike.application;

import bikerental.bike.domain.AvailableBike;
import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeEvent.BikeRetired;
import bikerental.bike.domain.BikeInFleet;
import bikerental.bike.domain.Decision;
import bikerental.bike.domain.Decision.Changed;
import bikerental.bike.domain.Decision.Refused;
import bikerental.bike.domain.Decision.Unchanged;
import bikerental.bike.domain.OutOfServiceBike;
import bikerental.bike.domain.Refusal.BikeInUse;
import bikerental.bike.domain.ReservedBike;
import bikerental.bike.domain.RetiredBike;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** An operator takes a bike out of the fleet for good. */
@ApplicationScoped
public class RetireBike {
    private final Bikes bikes;

    RetireBike(Bikes bikes) {
        this.bikes = bikes;
    }

    public Uni<Decision> retire(BikeVersion seen) {
        return bikes.change(seen.id(), found -> Decision.about(found, bike -> decide(seen, bike)));
    }

    private static Decision decide(BikeVersion seen, Bike bike) {
        return switch (bike) {
            // Checked before the version: a caller who retries after a lost response still sends the old version.
            case RetiredBike already -> new Unchanged(already);
            case BikeInFleet inFleet -> seen.ifCurrent(inFleet, RetireBike::retire);
        };
    }

    private static Decision retire(BikeInFleet bike) {
        return switch (bike) {
            case AvailableBike available -> new Changed(new BikeRetired(available.retire()));
            case OutOfServiceBike away -> new Changed(new BikeRetired(away.retire()));
            case ReservedBike _ -> new Refused(new BikeInUse());
        };
    }
}
