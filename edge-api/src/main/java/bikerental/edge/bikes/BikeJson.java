package bikerental.edge.bikes;

import bikerental.bike.v1.Bike;
import bikerental.edge.web.PositionJson;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A bike as anybody sees it. */
@RegisterForReflection
@Schema(name = "Bike", description = "One bike.")
public record BikeJson(
        @Schema(examples = "bike-1") String id,

        @Schema(description = "What it is, for people.", examples = "City 28")
        String model,

        @Schema(
                description = "Whether it can be had.",
                enumeration = {"AVAILABLE", "RESERVED", "OUT_OF_SERVICE", "RETIRED"},
                examples = "AVAILABLE")
        String state,

        @Schema(description = "Where it stands; for a reserved bike, where it was taken.")
        PositionJson position,

        @Schema(description = "Grows by one with each change; the entity tag of the bike.", examples = "7")
        long version) {

    static BikeJson of(Bike bike) {
        return new BikeJson(
                bike.getId(),
                bike.getModel(),
                BikeNames.STATES.nameOf(bike.getState()),
                PositionJson.of(bike.getPosition()),
                bike.getVersion());
    }
}
