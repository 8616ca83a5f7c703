package bikerental.edge.bikes;

import bikerental.bike.v1.BikeState;
import bikerental.edge.web.WireEnum;

/** How the contract's enums are called in the JSON of bikes. */
public final class BikeNames {
    /** Whether a bike can be had. */
    public static final WireEnum<BikeState> STATES = WireEnum.of("BIKE_STATE_", BikeState.values());

    private BikeNames() {}
}
