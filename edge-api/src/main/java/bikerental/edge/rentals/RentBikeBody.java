package bikerental.edge.rentals;

import bikerental.rental.v1.RentBikeRequest;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests a rental. */
@Schema(name = "RentBike", description = "Requests a rental.", examples = "{\"bikeId\": \"bike-1\"}")
public record RentBikeBody(
        @Schema(description = "The id of the bike.", examples = "bike-1") @JsonProperty(required = true)
        String bikeId) {

    RentBikeRequest toContract(String requestId) {
        return RentBikeRequest.newBuilder()
                .setBikeId(bikeId)
                .setRequestId(requestId)
                .build();
    }
}
