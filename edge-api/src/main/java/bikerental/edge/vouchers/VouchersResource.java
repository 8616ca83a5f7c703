package bikerental.edge.vouchers;

import bikerental.edge.peers.Peer;
import bikerental.edge.web.Paging;
import bikerental.edge.web.RequestBodies;
import bikerental.edge.web.RequestIds;
import bikerental.voucher.v1.ListVoucherEntriesRequest;
import bikerental.voucher.v1.VoucherService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** A customer's vouchers. */
@Path("/v1/vouchers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("customer")
@Tag(name = "Vouchers", description = "Prepaid vouchers. Each pays for one rental.")
public class VouchersResource {
    private final Peer<VoucherService> voucher;

    VouchersResource(Peer<VoucherService> voucher) {
        this.voucher = voucher;
    }

    /** Returns the balance and the ledger. */
    @GET
    @Operation(operationId = "listVouchers", summary = "Get my balance and ledger, newest first")
    public Uni<VouchersPage> list(
            @QueryParam("pageSize") @Nullable String pageSize, @QueryParam("pageToken") @Nullable String pageToken) {
        var request = ListVoucherEntriesRequest.newBuilder()
                .setPageSize(Paging.size(pageSize))
                .setPageToken(Paging.token(pageToken))
                .build();
        return voucher.call(service -> service.listVoucherEntries(request)).map(VouchersPage::of);
    }

    /** Buys vouchers. */
    @POST
    @Path("/purchases")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(operationId = "buyVouchers", summary = "Buy vouchers")
    @APIResponse(
            responseCode = "201",
            description = "The new balance.",
            content = @Content(schema = @Schema(implementation = BalanceJson.class)))
    public Uni<BalanceJson> buy(@HeaderParam(RequestIds.HEADER) @Nullable String key, @Nullable PurchaseBody body) {
        var request = RequestBodies.required(body).toContract(RequestIds.from(key));
        return voucher.call(service -> service.buyVouchers(request))
                .map(answer -> new BalanceJson(answer.getBalance().getBalance()));
    }
}
