package bikerental.edge.bikes;

import bikerental.bike.v1.Bike;
import bikerental.bike.v1.BikeState;
import bikerental.edge.web.PositionJson;
import bikerental.edge.web.WireEnum;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A bike as the public API shows it. */
@RegisterForReflection
@Schema(name = "Bike", description = "A bike.")
public record BikeJson(
        @Schema(examples = "bike-1") String id,

        @Schema(description = "The model name, to show to people.", examples = "City 28")
        String model,

        @Schema(
                description = "Whether the bike can be rented.",
                enumeration = {"AVAILABLE", "RESERVED", "OUT_OF_SERVICE", "RETIRED"},
                examples = "AVAILABLE")
        String state,

        @Schema(description = "Where the bike is; for a reserved bike, where the ride started.")
        PositionJson position,

        @Schema(
                description = "Increases by one with each change. It is also the entity tag of the bike.",
                examples = "7")
        long version) {

    /** The states by their names in JSON. */
    public static final WireEnum<BikeState> STATES = WireEnum.of("BIKE_STATE_", BikeState.values());

    static BikeJson of(Bike bike) {
        return new BikeJson(
                bike.getId(),
                bike.getModel(),
                STATES.nameOf(bike.getState()),
                PositionJson.of(bike.getPosition()),
                bike.getVersion());
    }
}
