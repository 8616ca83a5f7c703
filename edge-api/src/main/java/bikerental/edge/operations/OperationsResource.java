package bikerental.edge.operations;

import bikerental.edge.peers.Peer;
import bikerental.edge.web.Paging;
import bikerental.kit.grpc.FieldRules;
import bikerental.rental.v1.ListPendingRentalsRequest;
import bikerental.rental.v1.RentalService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What operators monitor. */
@Path("/v1/operations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
@Tag(name = "Operations", description = "What operators monitor.")
public class OperationsResource {
    private static final String PENDING = "PENDING";

    private final Peer<RentalService> rental;

    OperationsResource(Peer<RentalService> rental) {
        this.rental = rental;
    }

    /** Lists the rentals that are not decided yet. */
    @GET
    @Path("/rentals")
    @Operation(operationId = "listWaitingRentals", summary = "List the pending rentals of all customers, oldest first")
    public Uni<WaitingRentalsPage> list(
            @Parameter(description = "Only `PENDING`, which is the default.", example = "PENDING")
                    @QueryParam("state")
                    @Nullable
                    String state,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        FieldRules.fields()
                .require("state", state == null || state.equals(PENDING), "must be PENDING")
                .orRefuse();
        var request = ListPendingRentalsRequest.newBuilder()
                .setPageSize(Paging.size(pageSize))
                .setPageToken(Paging.token(pageToken))
                .build();
        return rental.call(service -> service.listPendingRentals(request)).map(WaitingRentalsPage::of);
    }
}
