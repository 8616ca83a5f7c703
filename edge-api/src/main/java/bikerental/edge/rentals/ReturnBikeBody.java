package bikerental.edge.rentals;

import bikerental.edge.web.PositionJson;
import bikerental.rental.v1.ReturnBikeRequest;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says where a bike was left. */
@Schema(
        name = "ReturnBike",
        description = "Says where the bike was left.",
        examples = "{\"position\": {\"lat\": 37.5705, \"lon\": 126.9769}}")
public record ReturnBikeBody(
        @Schema(description = "Where the bike stands now.") @JsonProperty(required = true)
        PositionJson position) {

    ReturnBikeRequest toContract(String rentalId, String requestId) {
        return ReturnBikeRequest.newBuilder()
                .setRentalId(rentalId)
                .setPosition(position.toContract("position"))
                .setRequestId(requestId)
                .build();
    }
}
