package bikerental.bike.application;

import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.BikeState;
import bikerental.bike.domain.Circle;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Optional;

/** Lists bikes page by page. */
@ApplicationScoped
public class ListBikes {
    private final Bikes bikes;

    ListBikes(Bikes bikes) {
        this.bikes = bikes;
    }

    public Uni<Page<Bike>> byId(Optional<BikeState> state, Optional<BikeId> after, int size) {
        return bikes.list(state, after, size + 1).map(found -> Page.of(found, size));
    }

    public Uni<Page<NearbyBike>> near(
            Circle circle, Optional<BikeState> state, Optional<NearbyBike.Place> after, int size) {
        return bikes.near(circle, state, after, size + 1).map(found -> Page.of(found, size));
    }
}
