package bikerental.bike.application;

import bikerental.bike.domain.AvailableBike;
import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeEvent.BikeStateChanged;
import bikerental.bike.domain.BikeInFleet;
import bikerental.bike.domain.Decision;
import bikerental.bike.domain.Decision.Changed;
import bikerental.bike.domain.Decision.Refused;
import bikerental.bike.domain.Decision.Unchanged;
import bikerental.bike.domain.OutOfServiceBike;
import bikerental.bike.domain.Refusal.BikeInUse;
import bikerental.bike.domain.Refusal.BikeNotAvailable;
import bikerental.bike.domain.ReservedBike;
import bikerental.bike.domain.RetiredBike;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Optional;
import java.util.function.Function;

/** An operator takes a bike out of service for a while, or puts it back. */
@ApplicationScoped
public class ChangeBikeState {
    private final Bikes bikes;

    ChangeBikeState(Bikes bikes) {
        this.bikes = bikes;
    }

    public Uni<Decision> takeOutOfService(BikeVersion seen) {
        return change(seen, ChangeBikeState::outOfService);
    }

    public Uni<Decision> putBack(BikeVersion seen) {
        return change(seen, ChangeBikeState::available);
    }

    private Uni<Decision> change(BikeVersion seen, Function<Bike, Decision> decide) {
        return bikes.change(seen.id(), found -> Decision.about(found, bike -> seen.ifCurrent(bike, decide)));
    }

    private static Decision outOfService(Bike bike) {
        return switch (bike) {
            case AvailableBike available -> changed(available.takeOutOfService());
            case OutOfServiceBike already -> new Unchanged(already);
            case ReservedBike _ -> new Refused(new BikeInUse());
            case RetiredBike _ -> new Refused(new BikeNotAvailable(Optional.empty()));
        };
    }

    private static Decision available(Bike bike) {
        return switch (bike) {
            case OutOfServiceBike away -> changed(away.putBack());
            case AvailableBike already -> new Unchanged(already);
            case ReservedBike _ -> new Refused(new BikeInUse());
            case RetiredBike _ -> new Refused(new BikeNotAvailable(Optional.empty()));
        };
    }

    private static Decision changed(BikeInFleet bike) {
        return new Changed(new BikeStateChanged(bike));
    }
}
