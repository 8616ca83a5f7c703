package bikerental.bike.domain;

import java.util.List;

/** Everything within a radius of a position. */
public record Circle(Position centre, int radiusMetres) {
    /** Extra degrees around the box, so that rounding never cuts off a bike on the edge. */
    private static final double MARGIN = 1e-6;

    /** A range of latitudes or longitudes in degrees; empty if {@code to} is less than {@code from}. */
    public record Range(double from, double to) {
        static final Range EMPTY = new Range(1, -1);
        static final Range ALL_AROUND = new Range(-180, 180);

        public boolean contains(double degrees) {
            return from <= degrees && degrees <= to;
        }
    }

    /** The latitudes that the circle touches. */
    public Range latitudes() {
        return new Range(centre.lat() - reach(), centre.lat() + reach());
    }

    /** The longitudes that the circle touches: always two ranges, since it may cross the date line. */
    public List<Range> longitudes() {
        if (touchesPole()) {
            return List.of(Range.ALL_AROUND, Range.EMPTY);
        }
        double west = centre.lon() - reachAlongParallel();
        double east = centre.lon() + reachAlongParallel();
        if (west < -180) {
            return List.of(new Range(-180, east), new Range(west + 360, 180));
        }
        if (east > 180) {
            return List.of(new Range(west, 180), new Range(-180, east - 360));
        }
        return List.of(new Range(west, east), Range.EMPTY);
    }

    private boolean touchesPole() {
        return Math.abs(centre.lat()) + reach() >= 90;
    }

    private double reach() {
        return Math.toDegrees(angle()) + MARGIN;
    }

    private double reachAlongParallel() {
        return Math.toDegrees(Math.asin(Math.sin(angle()) / Math.cos(Math.toRadians(centre.lat())))) + MARGIN;
    }

    private double angle() {
        return radiusMetres / Position.EARTH_RADIUS_METRES;
    }
}
