package bikerental.edge.bikes;

import bikerental.bike.v1.Bike;
import bikerental.bike.v1.BikeService;
import bikerental.bike.v1.GetBikeRequest;
import bikerental.edge.peers.Peer;
import bikerental.edge.web.EntityTags;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The public view of the fleet. */
@Path("/v1/bikes")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Bikes", description = "The public view of the fleet.")
public class BikesResource {
    /** Any cache may store a bike, but must revalidate it before use. */
    private static final String REVALIDATE = "no-cache";

    private final Peer<BikeService> bike;

    BikesResource(Peer<BikeService> bike) {
        this.bike = bike;
    }

    /** Lists bikes. */
    @GET
    @Operation(operationId = "listBikes", summary = "List bikes, by state and near a position")
    public Uni<RestResponse<BikePage>> list(@BeanParam BikeQuery query) {
        var request = query.toContract();
        return bike.call(service -> service.listBikes(request))
                .map(page -> ResponseBuilder.ok(BikePage.of(page))
                        .header(HttpHeaders.CACHE_CONTROL, REVALIDATE)
                        .build());
    }

    /** Returns one bike. */
    @GET
    @Path("/{bikeId}")
    @Operation(operationId = "getBike", summary = "Get a bike")
    @APIResponse(
            responseCode = "200",
            description = "The bike.",
            headers = @Header(name = "ETag", description = "The version, for `If-Match` and `If-None-Match`."),
            content = @Content(schema = @Schema(implementation = BikeJson.class)))
    @APIResponse(responseCode = "304", description = "The bike has not changed (`If-None-Match`).")
    public Uni<RestResponse<BikeJson>> get(String bikeId, @Context Request conditions) {
        var request = GetBikeRequest.newBuilder().setBikeId(bikeId).build();
        return bike.call(service -> service.getBike(request))
                .map(answer -> unlessNotModified(answer.getBike(), conditions));
    }

    private static RestResponse<BikeJson> unlessNotModified(Bike bike, Request conditions) {
        EntityTag tag = EntityTags.of(bike.getVersion());
        boolean changed = conditions.evaluatePreconditions(tag) == null;
        ResponseBuilder<BikeJson> answer =
                changed ? ResponseBuilder.ok(BikeJson.of(bike)) : ResponseBuilder.notModified();
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, REVALIDATE).build();
    }
}
