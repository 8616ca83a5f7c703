package bikerental.bike.application;

import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeEvent.BikeStateChanged;
import bikerental.bike.domain.BikeInFleet;
import bikerental.bike.domain.Correction;
import bikerental.bike.domain.Decision;
import bikerental.bike.domain.Decision.Changed;
import bikerental.bike.domain.Decision.Refused;
import bikerental.bike.domain.Decision.Unchanged;
import bikerental.bike.domain.Refusal.BikeNotAvailable;
import bikerental.bike.domain.RetiredBike;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Optional;

/** An operator corrects a bike's details, even while a rental holds it. */
@ApplicationScoped
public class UpdateBike {
    private final Bikes bikes;

    UpdateBike(Bikes bikes) {
        this.bikes = bikes;
    }

    public Uni<Decision> update(BikeVersion seen, Correction correction) {
        return bikes.change(
                seen.id(),
                found -> Decision.about(found, bike -> seen.ifCurrent(bike, same -> correct(same, correction))));
    }

    private static Decision correct(Bike bike, Correction correction) {
        return switch (bike) {
            case RetiredBike _ -> new Refused(new BikeNotAvailable(Optional.empty()));
            case BikeInFleet same when correction.changesNothingIn(same.details()) -> new Unchanged(same);
            case BikeInFleet wrong -> new Changed(new BikeStateChanged(wrong.correct(correction)));
        };
    }
}
