package bikerental.rental.domain;

/**
 * A point on earth in WGS 84.
 *
 * @param lat degrees north, from -90 to 90
 * @param lon degrees east, from -180 to 180
 */
public record Position(double lat, double lon) {}
