package bikerental.edge.rentals;

import bikerental.edge.web.PositionJson;
import bikerental.rental.v1.ReturnBikeRequest;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Returns a bike. */
@Schema(
        name = "ReturnBike",
        description = "Returns a bike.",
        examples = "{\"position\": {\"lat\": 37.5705, \"lon\": 126.9769}}")
public record ReturnBikeBody(
        @Schema(description = "Where the bike is now.") @JsonProperty(required = true)
        PositionJson position) {

    ReturnBikeRequest toContract(String rentalId, String requestId) {
        return ReturnBikeRequest.newBuilder()
                .setRentalId(rentalId)
                .setPosition(position.toContract("position"))
                .setRequestId(requestId)
                .build();
    }
}
