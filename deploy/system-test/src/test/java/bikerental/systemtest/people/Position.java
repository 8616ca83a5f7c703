package bikerental.systemtest.people;

/** A point on earth, as JSON spells it. */
public record Position(double lat, double lon) {}
