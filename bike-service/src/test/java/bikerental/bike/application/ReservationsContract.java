package bikerental.bike.application;

import bikerental.bike.domain.AvailableBike;
import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.BikeRegistered;
import bikerental.bike.domain.BikeState;
import bikerental.bike.domain.Decision;
import bikerental.bike.domain.Decision.Changed;
import bikerental.bike.domain.Decision.Refused;
import bikerental.bike.domain.EndedRental;
import bikerental.bike.domain.Position;
import bikerental.bike.domain.Refusal.BikeNotAvailable;
import bikerental.bike.domain.Refusal.BikeNotFound;
import bikerental.bike.domain.Refusal.RentalClosed;
import bikerental.bike.domain.RentalId;
import bikerental.bike.domain.Reservation;
import bikerental.bike.domain.Reservation.Held;
import bikerental.kit.testing.Together;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** What is asked of {@link Reservations}, whoever keeps them. Each test begins without any. */
public abstract class ReservationsContract {
    private static final Position STATION = new Position(37.5547, 126.9707);
    private static final Position PARK = new Position(37.5509, 126.9910);

    protected abstract Bikes bikes();

    protected abstract Reservations reservations();

    protected abstract <T> T done(Supplier<Uni<T>> work);

    @Test
    void keepsAReservation() {
        BikeId bike = added("a");
        RentalId rental = Fleet.someRental();

        reserve(rental, bike);

        assertThat(bike(bike).holder()).contains(rental);
        assertThat(entrySeenBy(rental, bike)).isEqualTo(new Held(rental, bike));
    }

    @Test
    void showsTheBikeThatTheRentalHas() {
        BikeId first = added("a");
        BikeId second = added("b");
        RentalId rental = Fleet.someRental();
        reserve(rental, first);

        assertThat(entrySeenBy(rental, second)).isEqualTo(new Held(rental, first));
    }

    @Test
    void leavesNoTraceOfARefusal() {
        BikeId first = added("a");
        BikeId second = added("b");
        RentalId rental = Fleet.someRental();

        assertThat(reserve(rental, new BikeId("nowhere"))).isEqualTo(new Refused(new BikeNotFound()));
        assertThat(entrySeenBy(rental, first)).isEqualTo(new Held(rental, first));
        assertThat(entrySeenBy(rental, second)).isEqualTo(new Held(rental, second));
        assertThat(reserve(rental, first)).isInstanceOf(Changed.class);
    }

    @Test
    void releasesTheBikeOnceWhenTheRentalEnds() {
        BikeId bike = added("a");
        RentalId rental = Fleet.someRental();
        reserve(rental, bike);

        end(new EndedRental(rental, bike, Optional.of(PARK)));
        end(new EndedRental(rental, bike, Optional.of(STATION)));

        assertThat(bike(bike).state()).isEqualTo(BikeState.AVAILABLE);
        assertThat(bike(bike).version()).isEqualTo(3);
        assertThat(bike(bike).details().position()).isEqualTo(PARK);
        assertThat(reserve(rental, bike)).isEqualTo(new Refused(new RentalClosed()));
    }

    @Test
    void releasesTheBikeThatItReservedWhateverBikeTheEndNames() {
        BikeId bike = added("a");
        RentalId rental = Fleet.someRental();
        reserve(rental, bike);

        end(new EndedRental(rental, added("b"), Optional.empty()));

        assertThat(bike(bike).state()).isEqualTo(BikeState.AVAILABLE);
    }

    @Test
    void remembersTheEndOfARentalThatItNeverHeardOf() {
        BikeId bike = added("a");
        RentalId rental = Fleet.someRental();

        end(new EndedRental(rental, new BikeId("nowhere"), Optional.of(PARK)));

        assertThat(reserve(rental, bike)).isEqualTo(new Refused(new RentalClosed()));
        assertThat(bike(bike).version()).isEqualTo(1);
    }

    @Test
    void givesABikeToOneOfManyWhoWantItAtTheSameMoment() {
        BikeId bike = added("a");
        List<RentalId> rentals =
                IntStream.range(0, 20).mapToObj(i -> Fleet.someRental()).toList();

        List<Decision> decisions = Together.run(rentals.stream()
                .map(rental -> (Callable<Decision>) () -> reserve(rental, bike))
                .toList());

        RentalId winner = bike(bike).holder().orElseThrow();
        for (int i = 0; i < rentals.size(); i++) {
            if (rentals.get(i).equals(winner)) {
                assertThat(decisions.get(i)).isInstanceOf(Changed.class);
            } else {
                assertThat(decisions.get(i)).isEqualTo(new Refused(new BikeNotAvailable(Optional.of(winner))));
            }
        }
    }

    @Test
    void reservesOnceForARentalThatAsksSeveralTimesAtTheSameMoment() {
        BikeId bike = added("a");
        RentalId rental = Fleet.someRental();

        List<Decision> decisions = Together.run(IntStream.range(0, 10)
                .mapToObj(i -> (Callable<Decision>) () -> reserve(rental, bike))
                .toList());

        assertThat(decisions).noneMatch(Refused.class::isInstance);
        assertThat(decisions.stream().filter(Changed.class::isInstance)).hasSize(1);
        assertThat(bike(bike).version()).isEqualTo(2);
    }

    @RepeatedTest(20)
    void neverLeavesABikeHeldWhenARentalEndsWhileItReserves() {
        BikeId bike = added("a");
        RentalId rental = Fleet.someRental();
        var ended = new EndedRental(rental, bike, Optional.empty());

        Together.run(List.<Callable<Object>>of(
                () -> reserve(rental, bike), () -> end(ended), () -> reserve(rental, bike), () -> end(ended)));

        assertThat(bike(bike).state()).isEqualTo(BikeState.AVAILABLE);
        assertThat(reserve(rental, bike)).isEqualTo(new Refused(new RentalClosed()));
    }

    @Test
    void neverWaitsInACircle() {
        List<BikeId> fleet = List.of(added("a"), added("b"), added("c"));
        List<EndedRental> ended = new ArrayList<>();
        List<Callable<Object>> works = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            var rental = Fleet.someRental();
            var bike = fleet.get(i % 3);
            ended.add(new EndedRental(rental, bike, Optional.of(PARK)));
            List<EndedRental> before =
                    i % 2 == 0 ? List.copyOf(ended) : List.copyOf(ended).reversed();
            works.add(() -> done(() -> reserveBike().reserve(rental, bike, before.subList(0, before.size() - 1))));
        }

        Together.run(works);
        ended.forEach(this::end);

        assertThat(fleet).allSatisfy(bike -> assertThat(bike(bike).state()).isEqualTo(BikeState.AVAILABLE));
    }

    protected BikeId added(String id) {
        AvailableBike bike = AvailableBike.register(new BikeId(id), Fleet.CITY, STATION);
        assertThat(done(() -> bikes().add(new BikeRegistered(bike)))).isTrue();
        return bike.id();
    }

    protected Decision reserve(RentalId rental, BikeId bike) {
        return done(() -> reserveBike().reserve(rental, bike, List.of()));
    }

    protected boolean end(EndedRental ended) {
        done(() -> new ReleaseBikeWhenRentalEnds(reservations()).whenEnds(ended));
        return true;
    }

    protected Bike bike(BikeId id) {
        return done(() -> bikes().find(id)).orElseThrow();
    }

    private ReserveBike reserveBike() {
        return new ReserveBike(reservations(), new ReleaseBikeWhenRentalEnds(reservations()));
    }

    /** The entry that somebody sees who reserves for the rental, and then does not. */
    private Reservation entrySeenBy(RentalId rental, BikeId bike) {
        var seen = new AtomicReference<Reservation>();
        done(() -> reservations().hold(rental, bike, (entry, found) -> {
            seen.set(entry);
            return new Refused(new BikeNotFound());
        }));
        return seen.get();
    }
}
