package bikerental.bike.inbound;

import bikerental.bike.v1.BikeState;

/** The names of states, between the contracts and the domain. */
final class BikeStates {
    private static final String PREFIX = "BIKE_STATE_";

    private BikeStates() {}

    static BikeState of(bikerental.bike.domain.BikeState state) {
        return BikeState.valueOf(PREFIX + state.name());
    }

    static bikerental.bike.domain.BikeState of(BikeState state) {
        return bikerental.bike.domain.BikeState.valueOf(state.name().substring(PREFIX.length()));
    }
}
