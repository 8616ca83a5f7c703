package bikerental.edge.bikes;

import bikerental.bike.v1.Bike;
import bikerental.bike.v1.BikeService;
import bikerental.bike.v1.RetireBikeRequest;
import bikerental.edge.peers.Peer;
import bikerental.edge.web.EntityTags;
import bikerental.edge.web.RequestBodies;
import bikerental.edge.web.RequestIds;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Fleet management for operators. */
@Path("/v1/bikes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
@Tag(name = "Fleet", description = "Fleet management for operators.")
public class FleetResource {
    private final Peer<BikeService> bike;

    FleetResource(Peer<BikeService> bike) {
        this.bike = bike;
    }

    /** Adds a bike. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "registerBike", summary = "Add a bike to the fleet")
    @APIResponse(
            responseCode = "201",
            description = "The new bike, which is available.",
            headers = {
                @Header(name = "Location", description = "The path of the bike."),
                @Header(name = "ETag", description = "The version of the bike.")
            },
            content = @Content(schema = @Schema(implementation = BikeJson.class)))
    public Uni<RestResponse<BikeJson>> register(
            @HeaderParam(RequestIds.HEADER) @Nullable String key, @Nullable RegisterBikeBody body) {
        var request = RequestBodies.required(body).toContract(RequestIds.from(key));
        return bike.call(service -> service.registerBike(request)).map(answer -> registered(answer.getBike()));
    }

    /** Changes a bike's state or its details. */
    @PATCH
    @Path("/{bikeId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeBike",
            summary = "Change the state or the details of a bike",
            description =
                    "One request is one change: `state` must not be combined with `model` or `position`. The state of a"
                            + " reserved bike cannot be changed.")
    @APIResponse(
            responseCode = "200",
            description = "The bike after the change.",
            headers = @Header(name = "ETag", description = "The new version of the bike."),
            content = @Content(schema = @Schema(implementation = BikeJson.class)))
    public Uni<RestResponse<BikeJson>> change(
            @HeaderParam(EntityTags.IF_MATCH) @Nullable String ifMatch, String bikeId, @Nullable ChangeBikeBody body) {
        long version = EntityTags.version(ifMatch);
        ChangeBikeBody change = RequestBodies.required(body).requireOneChange();
        String state = change.state();
        Uni<Bike> changed =
                state == null ? update(bikeId, version, change) : changeState(bikeId, version, change, state);
        return changed.map(answer -> tagged(ResponseBuilder.ok(BikeJson.of(answer)), answer));
    }

    /** Removes a bike from the fleet. */
    @DELETE
    @Path("/{bikeId}")
    @Operation(operationId = "retireBike", summary = "Remove a bike from the fleet permanently")
    @APIResponse(responseCode = "204", description = "The bike is retired. Its id is never reused.")
    public Uni<Void> retire(@HeaderParam(EntityTags.IF_MATCH) @Nullable String ifMatch, String bikeId) {
        var request = RetireBikeRequest.newBuilder()
                .setBikeId(bikeId)
                .setVersion(EntityTags.version(ifMatch))
                .setRequestId(RequestIds.generate())
                .build();
        return bike.call(service -> service.retireBike(request)).replaceWithVoid();
    }

    private Uni<Bike> changeState(String bikeId, long version, ChangeBikeBody change, String state) {
        var request = change.stateToContract(bikeId, version, state);
        return bike.call(service -> service.changeBikeState(request)).map(answer -> answer.getBike());
    }

    private Uni<Bike> update(String bikeId, long version, ChangeBikeBody change) {
        var request = change.detailsToContract(bikeId, version);
        return bike.call(service -> service.updateBike(request)).map(answer -> answer.getBike());
    }

    private static RestResponse<BikeJson> registered(Bike bike) {
        return tagged(
                ResponseBuilder.create(RestResponse.Status.CREATED, BikeJson.of(bike))
                        .header(HttpHeaders.LOCATION, "/v1/bikes/" + bike.getId()),
                bike);
    }

    private static RestResponse<BikeJson> tagged(ResponseBuilder<BikeJson> answer, Bike bike) {
        return answer.tag(EntityTags.of(bike.getVersion())).build();
    }
}
