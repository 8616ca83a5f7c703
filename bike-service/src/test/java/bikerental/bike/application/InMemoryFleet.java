package bikerental.bike.application;

import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeEvent;
import bikerental.bike.domain.BikeEvent.BikeRegistered;
import bikerental.bike.domain.BikeEvent.BikeStateChanged;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.BikeState;
import bikerental.bike.domain.Circle;
import bikerental.bike.domain.Decision;
import bikerental.bike.domain.Decision.Changed;
import bikerental.bike.domain.EndedRental;
import bikerental.bike.domain.RentalId;
import bikerental.bike.domain.Reservation;
import bikerental.bike.domain.Reservation.Ended;
import bikerental.bike.domain.Reservation.Held;
import bikerental.bike.domain.ReservedBike;
import io.smallrye.mutiny.Uni;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Bikes and reservations in memory. One lock makes each operation a transaction. */
public final class InMemoryFleet implements Bikes, Reservations {
    private static final Comparator<NearbyBike.Place> NEAREST_FIRST =
            Comparator.comparingDouble(NearbyBike.Place::metres).thenComparing(NearbyBike.Place::id);

    private final Map<BikeId, Bike> bikes = new TreeMap<>();
    private final Map<RentalId, Reservation> reservations = new HashMap<>();
    private final List<BikeEvent> events = new ArrayList<>();

    @Override
    public Uni<Boolean> add(BikeRegistered registered) {
        return atOnce(() -> {
            boolean free = !bikes.containsKey(registered.bike().id());
            if (free) {
                save(registered);
            }
            return free;
        });
    }

    @Override
    public Uni<Decision> change(BikeId id, Function<Optional<Bike>, Decision> decide) {
        return atOnce(() -> {
            Decision decision = decide.apply(Optional.ofNullable(bikes.get(id)));
            if (decision instanceof Changed changed) {
                save(changed.event());
            }
            return decision;
        });
    }

    @Override
    public Uni<Decision> hold(RentalId rental, BikeId bike, BiFunction<Reservation, Optional<Bike>, Decision> decide) {
        return atOnce(() -> {
            Reservation entry = reservations.getOrDefault(rental, new Held(rental, bike));
            Decision decision = decide.apply(entry, Optional.ofNullable(bikes.get(bike)));
            if (decision instanceof Changed changed) {
                reservations.put(rental, entry);
                save(changed.event());
            }
            return decision;
        });
    }

    @Override
    public Uni<Void> end(EndedRental ended, Function<ReservedBike, BikeStateChanged> release) {
        return atOnce(() -> {
            Reservation before = reservations.put(ended.rental(), new Ended(ended.rental(), ended.bike()));
            if (before instanceof Held held && bikes.get(held.bike()) instanceof ReservedBike bike) {
                save(release.apply(bike));
            }
            return null;
        });
    }

    @Override
    public Uni<Optional<Bike>> find(BikeId id) {
        return atOnce(() -> Optional.ofNullable(bikes.get(id)));
    }

    @Override
    public Uni<List<Bike>> list(Optional<BikeState> state, Optional<BikeId> after, int limit) {
        return atOnce(() -> inState(state)
                .filter(bike -> after.isEmpty() || bike.id().compareTo(after.get()) > 0)
                .limit(limit)
                .toList());
    }

    @Override
    public Uni<List<NearbyBike>> near(
            Circle circle, Optional<BikeState> state, Optional<NearbyBike.Place> after, int limit) {
        return atOnce(() -> inState(state)
                .map(bike -> new NearbyBike(
                        bike, circle.centre().metresTo(bike.details().position())))
                .filter(bike -> bike.metres() <= circle.radiusMetres())
                .filter(bike -> after.isEmpty() || NEAREST_FIRST.compare(bike.place(), after.get()) > 0)
                .sorted(Comparator.comparing(NearbyBike::place, NEAREST_FIRST))
                .limit(limit)
                .toList());
    }

    public synchronized List<BikeEvent> events() {
        return List.copyOf(events);
    }

    private Stream<Bike> inState(Optional<BikeState> state) {
        return bikes.values().stream()
                .filter(bike -> state.map(bike.state()::equals).orElse(bike.state() != BikeState.RETIRED));
    }

    private void save(BikeEvent event) {
        bikes.put(event.bike().id(), event.bike());
        events.add(event);
    }

    private <T> Uni<T> atOnce(Supplier<T> work) {
        return Uni.createFrom().item(() -> {
            synchronized (this) {
                return work.get();
            }
        });
    }
}
