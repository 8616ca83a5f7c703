package bikerental.bike.domain;

/** The names of the states, for reading and filtering. */
public enum BikeState {
    AVAILABLE,
    RESERVED,
    OUT_OF_SERVICE,
    RETIRED
}
