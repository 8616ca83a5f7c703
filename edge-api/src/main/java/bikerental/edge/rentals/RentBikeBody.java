package bikerental.edge.rentals;

import bikerental.rental.v1.RentBikeRequest;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for a bike. */
@Schema(name = "RentBike", description = "Asks for a bike.", examples = "{\"bikeId\": \"bike-1\"}")
public record RentBikeBody(
        @Schema(description = "The wanted bike.", examples = "bike-1") @JsonProperty(required = true)
        String bikeId) {

    RentBikeRequest toContract(String requestId) {
        return RentBikeRequest.newBuilder()
                .setBikeId(bikeId)
                .setRequestId(requestId)
                .build();
    }
}
