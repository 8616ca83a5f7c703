package bikerental.bike.domain;

/** A point on earth in degrees (WGS 84). */
public record Position(double lat, double lon) {
    /** The mean radius; the database's {@code metres_between} uses the same. */
    static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public Position {
        if (!isOnEarth(lat, lon)) {
            throw new IllegalArgumentException("Not on earth: " + lat + "," + lon);
        }
    }

    public static boolean isOnEarth(double lat, double lon) {
        return Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
    }

    /** Along the great circle, by the haversine formula. */
    public double metresTo(Position other) {
        double ofLat = sineSquaredOfHalf(other.lat - lat);
        double ofLon = sineSquaredOfHalf(other.lon - lon);
        double haversine = ofLat + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * ofLon;
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }

    private static double sineSquaredOfHalf(double degrees) {
        double sine = Math.sin(Math.toRadians(degrees) / 2);
        return sine * sine;
    }
}
