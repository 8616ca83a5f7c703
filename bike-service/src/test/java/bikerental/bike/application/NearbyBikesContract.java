package bikerental.bike.application;

import bikerental.bike.domain.AvailableBike;
import bikerental.bike.domain.BikeEvent.BikeRegistered;
import bikerental.bike.domain.BikeEvent.BikeRetired;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.BikeState;
import bikerental.bike.domain.Circle;
import bikerental.bike.domain.Decision.Changed;
import bikerental.bike.domain.Position;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The contract of every implementation of {@link Bikes} about distances. Each test starts without bikes. */
public abstract class NearbyBikesContract {
    private static final Position STATION = new Position(37.5547, 126.9707);

    protected abstract Bikes bikes();

    protected abstract <T> T done(Supplier<Uni<T>> work);

    @Test
    void listsTheNearestFirst() {
        added("far", new Position(37.5597, 126.9707));
        added("here", STATION);
        added("near", new Position(37.5547, 126.9717));

        assertThat(near(STATION, 1000)).containsExactly("here", "near", "far");
    }

    @Test
    void ordersEqualDistancesById() {
        List.of("b", "a", "c").forEach(id -> added(id, STATION));

        assertThat(near(STATION, 1)).containsExactly("a", "b", "c");
    }

    @Test
    void leavesOutWhatIsFurtherAway() {
        var here = new Position(0, 0);
        added("within", new Position(0, 0.00898));
        added("just-outside", new Position(0, 0.009));
        added("in-the-corner-of-the-box", new Position(0.0085, 0.0085));

        assertThat(near(here, 1000)).containsExactly("within");
    }

    @Test
    void measuresInMetres() {
        added("a", new Position(37.5509, 126.9910));

        List<NearbyBike> found =
                done(() -> bikes().near(new Circle(STATION, 5000), Optional.empty(), Optional.empty(), 1));

        assertThat(found.getFirst().metres())
                .isCloseTo(STATION.metresTo(new Position(37.5509, 126.9910)), within(0.001));
    }

    @Test
    void leavesOutRetiredBikesUnlessTheyAreAskedFor() {
        added("a", STATION);
        AvailableBike old = added("old", STATION);
        done(() -> bikes().change(old.id(), found -> new Changed(new BikeRetired(old.retire()))));

        assertThat(near(STATION, 100)).containsExactly("a");
        assertThat(page(new Circle(STATION, 100), Optional.of(BikeState.RETIRED), Optional.empty(), 10))
                .containsExactly("old");
        assertThat(page(new Circle(STATION, 100), Optional.of(BikeState.RESERVED), Optional.empty(), 10))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0,179.999, 0,-179.999",
        "0,-179.999, 0,179.999",
        "0,180, 0,-180",
        "0,-180, 0,180",
        "89.999,0, 89.999,180",
        "-89.999,-90, -89.999,90",
        "90,0, 89.9999,123",
        "60,-179.999, 60,179.999"
    })
    void findsBikesAcrossTheDateLineAndThePoles(double lat, double lon, double bikeLat, double bikeLon) {
        added("a", new Position(bikeLat, bikeLon));

        assertThat(near(new Position(lat, lon), 1000)).containsExactly("a");
    }

    @Test
    void continuesAListAfterAPlace() {
        for (int i = 0; i < 25; i++) {
            added("b-" + i, new Position(37.55 + i % 7 * 0.0007, 126.97 + i % 3 * 0.0011));
        }
        Circle circle = new Circle(new Position(37.5512, 126.9713), 5000);

        List<String> inPages = new ArrayList<>();
        Optional<NearbyBike.Place> last = Optional.empty();
        for (List<NearbyBike> page = read(circle, last); !page.isEmpty(); page = read(circle, last)) {
            page.forEach(found -> inPages.add(found.bike().id().value()));
            last = Optional.of(page.getLast().place());
        }

        assertThat(inPages)
                .hasSize(25)
                .doesNotHaveDuplicates()
                .isEqualTo(page(circle, Optional.empty(), Optional.empty(), 100));
    }

    private List<NearbyBike> read(Circle circle, Optional<NearbyBike.Place> after) {
        return done(() -> bikes().near(circle, Optional.empty(), after, 4));
    }

    private List<String> near(Position centre, int radius) {
        return page(new Circle(centre, radius), Optional.empty(), Optional.empty(), 100);
    }

    private List<String> page(Circle circle, Optional<BikeState> state, Optional<NearbyBike.Place> after, int limit) {
        return done(() -> bikes().near(circle, state, after, limit)).stream()
                .map(nearby -> nearby.bike().id().value())
                .toList();
    }

    private AvailableBike added(String id, Position position) {
        AvailableBike bike = AvailableBike.register(new BikeId(id), Fleet.CITY, position);
        assertThat(done(() -> bikes().add(new BikeRegistered(bike)))).isTrue();
        return bike;
    }
}
