package bikerental.bike.application;

import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.BikeRegistered;
import bikerental.bike.domain.BikeState;
import bikerental.bike.domain.Circle;
import bikerental.bike.domain.Decision;
import io.smallrye.mutiny.Uni;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The bikes that were ever registered. What happens to one is kept together with its event, or not at all. */
public interface Bikes {
    /** False, and nothing is kept, where the id is or was another bike's. */
    Uni<Boolean> add(BikeRegistered registered);

    /** Lets nobody else change the bike while {@code decide} looks at it, and keeps what it decides. */
    Uni<Decision> change(BikeId id, Function<Optional<Bike>, Decision> decide);

    Uni<Optional<Bike>> find(BikeId id);

    /** In the order of their ids, from the first after {@code after}; without a state, all that are not retired. */
    Uni<List<Bike>> list(Optional<BikeState> state, Optional<BikeId> after, int limit);

    /** Nearest first, then in the order of their ids, from the first after {@code after}; states as in {@code list}. */
    Uni<List<NearbyBike>> near(Circle circle, Optional<BikeState> state, Optional<NearbyBike.Place> after, int limit);
}
