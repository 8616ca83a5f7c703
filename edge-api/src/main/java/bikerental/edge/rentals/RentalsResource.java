package bikerental.edge.rentals;

import bikerental.edge.peers.Peer;
import bikerental.edge.web.Paging;
import bikerental.edge.web.RequestBodies;
import bikerental.edge.web.RequestIds;
import bikerental.rental.v1.CancelRentalRequest;
import bikerental.rental.v1.GetRentalRequest;
import bikerental.rental.v1.ListRentalsRequest;
import bikerental.rental.v1.Rental;
import bikerental.rental.v1.RentalService;
import bikerental.rental.v1.RentalState;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** A customer's rentals. */
@Path("/v1/rentals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("customer")
@Tag(name = "Rentals", description = "A customer's rentals.")
public class RentalsResource {
    private final Peer<RentalService> rental;

    RentalsResource(Peer<RentalService> rental) {
        this.rental = rental;
    }

    /** Rents a bike. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rentBike",
            summary = "Rent a bike",
            description =
                    "Takes a voucher and reserves the bike. If a service that is needed is unavailable, the request is"
                            + " accepted (202) and decided later, first come, first served. The problem of a refused"
                            + " rental carries its `rentalId`; the rental remains in the list.")
    @APIResponse(
            responseCode = "201",
            description = "The bike is rented.",
            headers = @Header(name = "Location", description = "The path of the rental."),
            content = @Content(schema = @Schema(implementation = RentalJson.class)))
    @APIResponse(
            responseCode = "202",
            description = "The rental is `PENDING` and will be decided later.",
            headers = {
                @Header(name = "Location", description = "The path of the rental."),
                @Header(name = "Retry-After", description = "Wait this many seconds before you read the rental again.")
            },
            content = @Content(schema = @Schema(implementation = RentalJson.class)))
    public Uni<RestResponse<RentalJson>> rent(
            @HeaderParam(RequestIds.HEADER) @Nullable String key, @Nullable RentBikeBody body) {
        var request = RequestBodies.required(body).toContract(RequestIds.from(key));
        return rental.call(service -> service.rentBike(request)).map(answer -> accepted(answer.getRental()));
    }

    /** Lists the caller's rentals. */
    @GET
    @Operation(operationId = "listRentals", summary = "List my rentals, newest first")
    public Uni<RentalPage> list(
            @Parameter(description = "Only rentals in this state.", example = "ACTIVE") @QueryParam("state") @Nullable
                    String state,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        var request = ListRentalsRequest.newBuilder()
                .setState(
                        state == null ? RentalState.RENTAL_STATE_UNSPECIFIED : RentalJson.STATES.parse("state", state))
                .setPageSize(Paging.size(pageSize))
                .setPageToken(Paging.token(pageToken))
                .build();
        return rental.call(service -> service.listRentals(request)).map(RentalPage::of);
    }

    /** Returns one rental. */
    @GET
    @Path("/{rentalId}")
    @Operation(operationId = "getRental", summary = "Get one of my rentals")
    public Uni<RentalJson> get(String rentalId) {
        var request = GetRentalRequest.newBuilder().setRentalId(rentalId).build();
        return rental.call(service -> service.getRental(request)).map(answer -> RentalJson.of(answer.getRental()));
    }

    /** Cancels a rental. */
    @POST
    @Path("/{rentalId}/cancel")
    @Operation(
            operationId = "cancelRental",
            summary = "Cancel a rental",
            description =
                    "Works at once, even while other services are unavailable. The voucher is restored and the bike"
                            + " becomes available. Cancelling a cancelled rental returns it unchanged.")
    public Uni<RentalJson> cancel(@HeaderParam(RequestIds.HEADER) @Nullable String key, String rentalId) {
        var request = CancelRentalRequest.newBuilder()
                .setRentalId(rentalId)
                .setRequestId(RequestIds.from(key))
                .build();
        return rental.call(service -> service.cancelRental(request)).map(answer -> RentalJson.of(answer.getRental()));
    }

    /** Returns a bike. */
    @POST
    @Path("/{rentalId}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "returnBike",
            summary = "Return the bike of a rental",
            description =
                    "Works at once, even while other services are unavailable. Returning a returned rental returns it"
                            + " unchanged.")
    public Uni<RentalJson> returnBike(
            @HeaderParam(RequestIds.HEADER) @Nullable String key, String rentalId, @Nullable ReturnBikeBody body) {
        var request = RequestBodies.required(body).toContract(rentalId, RequestIds.from(key));
        return rental.call(service -> service.returnBike(request)).map(answer -> RentalJson.of(answer.getRental()));
    }

    private static RestResponse<RentalJson> accepted(Rental rental) {
        boolean waiting = rental.getState() == RentalState.RENTAL_STATE_PENDING;
        return ResponseBuilder.create(
                        waiting ? RestResponse.Status.ACCEPTED : RestResponse.Status.CREATED, RentalJson.of(rental))
                .header(HttpHeaders.LOCATION, "/v1/rentals/" + rental.getId())
                .header(HttpHeaders.RETRY_AFTER, waiting ? 1 : null)
                .build();
    }
}
