package bikerental.bike.application;

import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeEvent;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.Correction;
import bikerental.bike.domain.Decision;
import bikerental.bike.domain.EndedRental;
import bikerental.bike.domain.Model;
import bikerental.bike.domain.Position;
import bikerental.bike.domain.RentalId;
import io.smallrye.mutiny.Uni;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The use cases on in-memory bikes, with shortcuts for tests. */
final class Fleet {
    static final Model CITY = new Model("City");
    static final Position STATION = new Position(37.5547, 126.9707);

    private final InMemoryFleet store = new InMemoryFleet();
    private final RegisterBike registerBike = new RegisterBike(store);
    private final ChangeBikeState changeBikeState = new ChangeBikeState(store);
    private final UpdateBike updateBike = new UpdateBike(store);
    private final RetireBike retireBike = new RetireBike(store);
    private final ReleaseBikeWhenRentalEnds releaseBike = new ReleaseBikeWhenRentalEnds(store);
    private final ReserveBike reserveBike = new ReserveBike(store, releaseBike);

    static RentalId someRental() {
        return new RentalId(UUID.randomUUID());
    }

    BikeId registered(String id) {
        register(id);
        return new BikeId(id);
    }

    Decision register(String id) {
        return done(registerBike.register(new BikeId(id), CITY, STATION));
    }

    Decision takenOutOfService(BikeId id) {
        return takeOutOfService(seen(id));
    }

    Decision takeOutOfService(BikeVersion seen) {
        return done(changeBikeState.takeOutOfService(seen));
    }

    Decision putBack(BikeId id) {
        return done(changeBikeState.putBack(seen(id)));
    }

    Decision correct(BikeVersion seen, Correction correction) {
        return done(updateBike.update(seen, correction));
    }

    Decision retired(BikeId id) {
        return retire(seen(id));
    }

    Decision retire(BikeVersion seen) {
        return done(retireBike.retire(seen));
    }

    Decision reserve(RentalId rental, BikeId id, List<EndedRental> ended) {
        return done(reserveBike.reserve(rental, id, ended));
    }

    RentalId reservedForSomeRental(BikeId id) {
        RentalId rental = someRental();
        reserve(rental, id, List.of());
        return rental;
    }

    void ended(RentalId rental, BikeId id) {
        ended(new EndedRental(rental, id, Optional.empty()));
    }

    void ended(EndedRental ended) {
        releaseBike.release(ended).await().indefinitely();
    }

    Bike bike(BikeId id) {
        return done(store.find(id)).orElseThrow();
    }

    BikeVersion seen(BikeId id) {
        return new BikeVersion(id, bike(id).version());
    }

    List<BikeEvent> events() {
        return store.events();
    }

    private static <T> T done(Uni<T> work) {
        return work.await().indefinitely();
    }
}
