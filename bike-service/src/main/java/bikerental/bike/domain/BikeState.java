package bikerental.bike.domain;

/** Whether a bike can be had: the names of the states, where no step is asked of them. */
public enum BikeState {
    AVAILABLE,
    RESERVED,
    OUT_OF_SERVICE,
    RETIRED
}
