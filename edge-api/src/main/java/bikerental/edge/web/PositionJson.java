package bikerental.edge.web;

import bikerental.common.v1.Position;
import bikerental.kit.grpc.FieldRules;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A point on earth. */
@Schema(
        name = "Position",
        description = "A point on earth in WGS 84.",
        examples = "{\"lat\": 37.5665, \"lon\": 126.978}")
@RegisterForReflection
public record PositionJson(
        @Schema(description = "Degrees north, from -90 to 90.", minimum = "-90", maximum = "90")
        @JsonProperty(required = true)
        double lat,

        @Schema(description = "Degrees east, from -180 to 180.", minimum = "-180", maximum = "180")
        @JsonProperty(required = true)
        double lon) {

    private static final String NUMBER = "must be a number";

    /** The position in JSON form. */
    public static PositionJson of(Position position) {
        return new PositionJson(position.getLat(), position.getLon());
    }

    /** The position in gRPC form; refuses infinite values and NaN. */
    public Position toContract(String field) {
        FieldRules.fields()
                .require(field + ".lat", Double.isFinite(lat), NUMBER)
                .require(field + ".lon", Double.isFinite(lon), NUMBER)
                .orRefuse();
        return Position.newBuilder().setLat(lat).setLon(lon).build();
    }
}
