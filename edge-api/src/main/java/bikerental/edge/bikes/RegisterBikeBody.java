package bikerental.edge.bikes;

import bikerental.bike.v1.RegisterBikeRequest;
import bikerental.edge.web.PositionJson;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Adds a bike to the fleet. */
@Schema(
        name = "RegisterBike",
        description = "Adds a bike to the fleet.",
        examples = "{\"id\": \"bike-9\", \"model\": \"City 28\", \"position\": {\"lat\": 37.5665, \"lon\": 126.978}}")
public record RegisterBikeBody(
        @Schema(
                description = "The id of the bike. Default: a generated id.",
                maxLength = 64,
                pattern = "^(?!\\.{1,2}$)[A-Za-z0-9._-]+$",
                examples = "bike-9")
        @Nullable
        String id,

        @Schema(
                description = "The model name, to show to people.",
                minLength = 1,
                maxLength = 100,
                examples = "City 28")
        @JsonProperty(required = true)
        String model,

        @Schema(description = "Where the bike is.") @JsonProperty(required = true)
        PositionJson position) {

    RegisterBikeRequest toContract(String requestId) {
        return RegisterBikeRequest.newBuilder()
                .setId(id == null ? "" : id)
                .setModel(model)
                .setPosition(position.toContract("position"))
                .setRequestId(requestId)
                .build();
    }
}
