package bikerental.edge.bikes;

import bikerental.bike.v1.ChangeBikeStateRequest;
import bikerental.bike.v1.UpdateBikeRequest;
import bikerental.edge.web.PositionJson;
import bikerental.edge.web.RequestIds;
import bikerental.kit.grpc.FieldRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Changes either the state or the details of a bike, because bike-service has a command for each. */
@Schema(
        name = "ChangeBike",
        description = "Changes either the `state` of a bike, or its `model` and `position`.",
        examples = "{\"state\": \"OUT_OF_SERVICE\"}")
public record ChangeBikeBody(
        @Schema(
                description = "The new state.",
                enumeration = {"AVAILABLE", "OUT_OF_SERVICE"},
                examples = "OUT_OF_SERVICE")
        @Nullable
        String state,

        @Schema(description = "The new model.", minLength = 1, maxLength = 100, examples = "City 28 Plus") @Nullable
        String model,

        @Schema(description = "The new position.") @Nullable PositionJson position) {

    private static final String ONE_CHANGE =
            "must not be combined with state: change the state and the details in two requests";

    /** Refuses a body without a change, or with two changes. */
    ChangeBikeBody requireOneChange() {
        FieldRules.fields()
                .require(
                        "body",
                        state != null || model != null || position != null,
                        "must have state, model or position")
                .require("model", state == null || model == null, ONE_CHANGE)
                .require("position", state == null || position == null, ONE_CHANGE)
                .orRefuse();
        return this;
    }

    ChangeBikeStateRequest stateToContract(String bikeId, long version, String newState) {
        return ChangeBikeStateRequest.newBuilder()
                .setBikeId(bikeId)
                .setState(BikeJson.STATES.parse("state", newState))
                .setVersion(version)
                .setRequestId(RequestIds.generate())
                .build();
    }

    UpdateBikeRequest detailsToContract(String bikeId, long version) {
        UpdateBikeRequest.Builder request = UpdateBikeRequest.newBuilder()
                .setBikeId(bikeId)
                .setVersion(version)
                .setRequestId(RequestIds.generate());
        if (model != null) {
            request.setModel(model);
        }
        if (position != null) {
            request.setPosition(position.toContract("position"));
        }
        return request.build();
    }
}
