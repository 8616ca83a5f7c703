package bikerental.edge.me;

import bikerental.edge.peers.Peer;
import bikerental.edge.web.CallerToken;
import bikerental.mypage.v1.GetMyPageRequest;
import bikerental.mypage.v1.MyPageService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** A customer's page. */
@Path("/v1/me")
@RolesAllowed("customer")
@Tag(name = "My page", description = "A customer's details, vouchers and rentals in one place.")
public class MeResource {
    private final Peer<MyPageService> mypage;
    private final PageEvents events;

    MeResource(Peer<MyPageService> mypage, PageEvents events) {
        this.mypage = mypage;
        this.events = events;
    }

    /** Returns the page. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getMyPage", summary = "Get my details, vouchers and rentals")
    public Uni<MeJson> get() {
        return mypage.call(service -> service.getMyPage(GetMyPageRequest.getDefaultInstance()))
                .map(answer -> MeJson.of(answer.getPage()));
    }

    /** Streams the page and its changes. */
    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            operationId = "watchMyPage",
            summary = "Stream my page and its changes",
            description =
                    "Server-sent events. The stream starts with `page`, which carries the same page as `GET /v1/me`."
                            + " Then `user`, `vouchers` and `rental` carry the parts that change. After an interruption"
                            + " the stream sends `page` again. Comments keep the connection alive. The stream ends when"
                            + " the token expires.")
    @APIResponse(
            responseCode = "200",
            description = "The stream.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "event:vouchers\ndata:{\"balance\":1}\n\n"))
    public Multi<OutboundSseEvent> events() {
        return events.of(CallerToken.current().orElseThrow());
    }
}
