package bikerental.edge.bikes;

import bikerental.bike.v1.ListBikesRequest;
import bikerental.edge.web.Numbers;
import bikerental.edge.web.Paging;
import bikerental.kit.grpc.FieldRules;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that select bikes. */
public class BikeQuery {
    private static final int LARGEST_RADIUS = 50_000;

    @QueryParam("state")
    @Parameter(
            description = "Only bikes in this state. Default: all bikes that are not retired.",
            example = "AVAILABLE")
    @Nullable
    String state;

    @QueryParam("near")
    @Parameter(
            description = "Latitude and longitude. Lists only bikes around this position, nearest first.",
            example = "37.5665,126.978")
    @Nullable
    String near;

    @QueryParam("radius")
    @Parameter(
            description = "The distance from `near` in metres.",
            example = "500",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "50000", defaultValue = "1000"))
    @Nullable
    String radius;

    @QueryParam("pageSize")
    @Nullable
    String pageSize;

    @QueryParam("pageToken")
    @Nullable
    String pageToken;

    ListBikesRequest toContract() {
        ListBikesRequest.Builder request =
                ListBikesRequest.newBuilder().setPageSize(Paging.size(pageSize)).setPageToken(Paging.token(pageToken));
        if (state != null) {
            request.setState(BikeJson.STATES.parse("state", state));
        }
        if (near != null) {
            request.setNear(Near.parse(near));
        }
        if (radius != null) {
            FieldRules.fields().require("radius", near != null, "requires near").orRefuse();
            request.setRadiusM(Numbers.between("radius", radius, 1, LARGEST_RADIUS));
        }
        return request.build();
    }
}
