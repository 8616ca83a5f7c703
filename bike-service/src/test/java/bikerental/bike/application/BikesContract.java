package bikerental.bike.application;

import bikerental.bike.domain.AvailableBike;
import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.BikeRegistered;
import bikerental.bike.domain.BikeRetired;
import bikerental.bike.domain.BikeState;
import bikerental.bike.domain.BikeStateChanged;
import bikerental.bike.domain.Correction;
import bikerental.bike.domain.Decision;
import bikerental.bike.domain.Decision.Changed;
import bikerental.bike.domain.Decision.Refused;
import bikerental.bike.domain.Decision.Unchanged;
import bikerental.bike.domain.Model;
import bikerental.bike.domain.Position;
import bikerental.bike.domain.Refusal.BikeInUse;
import bikerental.kit.testing.Together;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

/** What is asked of {@link Bikes}, whoever keeps them. Each test begins without any. */
public abstract class BikesContract {
    private static final Position STATION = new Position(37.5547, 126.9707);

    protected abstract Bikes bikes();

    protected abstract <T> T done(Supplier<Uni<T>> work);

    @Test
    void keepsABikeInEachState() {
        AvailableBike available = added("a");
        AvailableBike soonReserved = added("b");
        AvailableBike soonAway = added("c");
        AvailableBike soonRetired = added("d");
        change("b", new Changed(new BikeStateChanged(soonReserved.reserveFor(Fleet.someRental()))));
        change("c", new Changed(new BikeStateChanged(soonAway.takeOutOfService())));
        change("d", new Changed(new BikeRetired(soonRetired.retire())));

        assertThat(found("a")).contains(available);
        assertThat(found("b").flatMap(Bike::holder)).isPresent();
        assertThat(found("c")).contains(soonAway.takeOutOfService());
        assertThat(found("d")).contains(soonRetired.retire());
    }

    @Test
    void doesNotAddAnIdTwice() {
        AvailableBike first = added("a");

        assertThat(add(AvailableBike.register(first.id(), new Model("Other"), STATION)))
                .isFalse();
        assertThat(found("a")).contains(first);
    }

    @Test
    void addsABikeOnceHoweverManyTryAtTheSameMoment() {
        AvailableBike bike = AvailableBike.register(new BikeId("a"), Fleet.CITY, STATION);

        List<Boolean> added = Together.run(Collections.nCopies(10, () -> add(bike)));

        assertThat(added).containsOnlyOnce(true);
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        assertThat(found("a")).isEmpty();
        assertThat(done(() -> bikes().change(new BikeId("a"), found -> {
                    assertThat(found).isEmpty();
                    return new Refused(new BikeInUse());
                })))
                .isInstanceOf(Refused.class);
    }

    @Test
    void showsTheBikeToWhoeverDecides() {
        AvailableBike bike = added("a");

        Decision decision = done(() -> bikes().change(bike.id(), found -> new Unchanged(found.orElseThrow())));

        assertThat(decision).isEqualTo(new Unchanged(bike));
    }

    @Test
    void keepsABikeAsItIsAfterARefusal() {
        AvailableBike bike = added("a");

        change("a", new Refused(new BikeInUse()));

        assertThat(found("a")).contains(bike);
    }

    @Test
    void letsOneDecideAfterTheOther() {
        added("a");
        Function<Optional<Bike>, Decision> nextVersion = found -> new Changed(new BikeStateChanged(
                ((AvailableBike) found.orElseThrow()).correct(new Correction(Optional.empty(), Optional.empty()))));

        Together.run(Collections.nCopies(20, () -> done(() -> bikes().change(new BikeId("a"), nextVersion))));

        assertThat(found("a").orElseThrow().version()).isEqualTo(21);
    }

    @Test
    void listsBikesByIdThatAreNotRetired() {
        List.of("b-10", "B-2", "b_1", "a.9").forEach(this::added);
        retire(added("b-0"));

        assertThat(list(Optional.empty(), Optional.empty(), 10)).containsExactly("B-2", "a.9", "b-10", "b_1");
    }

    @Test
    void listsBikesInOneState() {
        List.of("a", "b", "c").forEach(this::added);
        change("d", new Changed(new BikeStateChanged(added("d").takeOutOfService())));
        retire(added("e"));

        assertThat(list(Optional.of(BikeState.AVAILABLE), Optional.empty(), 10)).containsExactly("a", "b", "c");
        assertThat(list(Optional.of(BikeState.RETIRED), Optional.empty(), 10)).containsExactly("e");
        assertThat(list(Optional.of(BikeState.RESERVED), Optional.empty(), 10)).isEmpty();
    }

    @Test
    void goesOnWithAListAfterABike() {
        List.of("a", "b", "c", "d").forEach(this::added);

        assertThat(list(Optional.empty(), Optional.of(new BikeId("a")), 2)).containsExactly("b", "c");
        assertThat(list(Optional.of(BikeState.AVAILABLE), Optional.of(new BikeId("c")), 2))
                .containsExactly("d");
    }

    protected AvailableBike added(String id) {
        return added(id, STATION);
    }

    protected AvailableBike added(String id, Position position) {
        AvailableBike bike = AvailableBike.register(new BikeId(id), Fleet.CITY, position);
        assertThat(add(bike)).isTrue();
        return bike;
    }

    protected void retire(AvailableBike bike) {
        change(bike.id().value(), new Changed(new BikeRetired(bike.retire())));
    }

    protected void change(String id, Decision decision) {
        done(() -> bikes().change(new BikeId(id), found -> decision));
    }

    private boolean add(AvailableBike bike) {
        return done(() -> bikes().add(new BikeRegistered(bike)));
    }

    private Optional<Bike> found(String id) {
        return done(() -> bikes().find(new BikeId(id)));
    }

    private List<String> list(Optional<BikeState> state, Optional<BikeId> after, int limit) {
        return done(() -> bikes().list(state, after, limit)).stream()
                .map(bike -> bike.id().value())
                .toList();
    }
}
