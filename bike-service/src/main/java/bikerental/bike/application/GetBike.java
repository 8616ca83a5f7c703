package bikerental.bike.application;

import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.Decision;
import bikerental.bike.domain.Decision.Unchanged;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads one bike. */
@ApplicationScoped
public class GetBike {
    private final Bikes bikes;

    GetBike(Bikes bikes) {
        this.bikes = bikes;
    }

    public Uni<Decision> get(BikeId id) {
        return bikes.find(id).map(found -> Decision.about(found, Unchanged::new));
    }
}
