package bikerental.bike.application;

import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeEvent.BikeRegistered;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.BikeState;
import bikerental.bike.domain.Circle;
import bikerental.bike.domain.Decision;
import io.smallrye.mutiny.Uni;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All bikes ever registered. A change and its event are saved together or not at all. */
public interface Bikes {
    /** False, and nothing is saved, if the id is or was another bike's. */
    Uni<Boolean> add(BikeRegistered registered);

    /** Locks the bike, lets {@code decide} look at it and saves the decision. */
    Uni<Decision> change(BikeId id, Function<Optional<Bike>, Decision> decide);

    Uni<Optional<Bike>> find(BikeId id);

    /** Ordered by id, starting after {@code after}; without a state, all that are not retired. */
    Uni<List<Bike>> list(Optional<BikeState> state, Optional<BikeId> after, int limit);

    /** Nearest first, then by id, starting after {@code after}; states as in {@code list}. */
    Uni<List<NearbyBike>> near(Circle circle, Optional<BikeState> state, Optional<NearbyBike.Place> after, int limit);
}
