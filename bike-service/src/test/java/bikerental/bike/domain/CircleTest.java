package bikerental.bike.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CircleTest {
    @ParameterizedTest
    @CsvSource({
        "0,0, 0,1, 111195",
        "0,0, 1,0, 111195",
        "37.5547,126.9707, 37.5509,126.9910, 1838",
        "0,179.9, 0,-179.9, 22239",
        "90,0, 90,77, 0"
    })
    void measuresAlongTheGreatCircle(double lat, double lon, double toLat, double toLon, double metres) {
        assertThat(new Position(lat, lon).metresTo(new Position(toLat, toLon))).isCloseTo(metres, within(1.0));
    }

    @ParameterizedTest
    @CsvSource({
        "37.5,127, 1000",
        "0,0, 50000",
        "0,179.999, 1000",
        "0,-179.999, 1000",
        "0,180, 1",
        "0,-180, 1",
        "89.9,10, 50000",
        "-89.999,10, 1000",
        "89.5,-179.9, 50000",
        "-89.5,179.9, 50000",
        "90,0, 1",
        "-90,0, 50000",
        "60,-180, 50000"
    })
    void hasEveryPlaceWithinItsReachInItsBox(double lat, double lon, int radius) {
        var circle = new Circle(new Position(lat, lon), radius);
        for (int bearing = 0; bearing < 360; bearing++) {
            Position edge = placeAt(circle, Math.toRadians(bearing));

            assertThat(circle.latitudes().contains(edge.lat()))
                    .as("latitude of %s at %d degrees", edge, bearing)
                    .isTrue();
            assertThat(circle.longitudes().stream().anyMatch(range -> range.contains(edge.lon())))
                    .as("longitude of %s at %d degrees", edge, bearing)
                    .isTrue();
        }
    }

    @Test
    void leavesOutWhatIsFarAway() {
        var circle = new Circle(new Position(37.5, 127), 1000);

        assertThat(circle.latitudes().contains(37.52)).isFalse();
        assertThat(circle.longitudes()).noneMatch(range -> range.contains(127.02));
        assertThat(circle.longitudes()).noneMatch(range -> range.contains(-127));
    }

    @Test
    void leavesOutTheOtherSideOfTheEarthAtTheDateLine() {
        var circle = new Circle(new Position(0, 179.999), 1000);

        assertThat(circle.longitudes()).noneMatch(range -> range.contains(0));
        assertThat(circle.longitudes()).noneMatch(range -> range.contains(-179.9));
        assertThat(circle.longitudes()).noneMatch(range -> range.contains(179.9));
    }

    /** The point on the circle's edge in a direction. */
    private static Position placeAt(Circle circle, double bearing) {
        double angle = circle.radiusMetres() / Position.EARTH_RADIUS_METRES;
        double lat = Math.toRadians(circle.centre().lat());
        double toLat = Math.asin(Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing));
        double east = Math.atan2(
                Math.sin(bearing) * Math.sin(angle) * Math.cos(lat), Math.cos(angle) - Math.sin(lat) * Math.sin(toLat));
        double toLon = circle.centre().lon() + Math.toDegrees(east);
        return new Position(Math.toDegrees(toLat), toLon > 180 ? toLon - 360 : toLon < -180 ? toLon + 360 : toLon);
    }
}
