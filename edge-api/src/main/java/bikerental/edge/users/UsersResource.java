package bikerental.edge.users;

import bikerental.edge.peers.Peer;
import bikerental.edge.web.RequestBodies;
import bikerental.edge.web.RequestIds;
import bikerental.user.v1.GetUserRequest;
import bikerental.user.v1.UserService;
import bikerental.user.v1.WithdrawUserRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

/** User accounts. */
@Path("/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("customer")
@Tag(name = "Users", description = "Sign-up and the caller's own details.")
public class UsersResource {
    private static final String ME = "/v1/users/me";

    private final Peer<UserService> user;

    UsersResource(Peer<UserService> user) {
        this.user = user;
    }

    /** Creates a user account. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(operationId = "signUp", summary = "Sign up")
    @APIResponse(
            responseCode = "201",
            description = "The new user, who signs in with the e-mail address.",
            headers = @Header(name = "Location", description = "The path of the user's details."),
            content = @Content(schema = @Schema(implementation = UserJson.class)))
    public Uni<RestResponse<UserJson>> signUp(
            @HeaderParam(RequestIds.HEADER) @Nullable String key, @Nullable SignUpBody body) {
        var request = RequestBodies.required(body).toContract(RequestIds.from(key));
        return user.call(service -> service.registerUser(request))
                .map(answer -> ResponseBuilder.create(RestResponse.Status.CREATED, UserJson.of(answer.getUser()))
                        .header(HttpHeaders.LOCATION, ME)
                        .build());
    }

    /** Returns the caller's details. */
    @GET
    @Path("/me")
    @Operation(operationId = "getUser", summary = "Get my details")
    public Uni<UserJson> get() {
        return user.call(service -> service.getUser(GetUserRequest.getDefaultInstance()))
                .map(answer -> UserJson.of(answer.getUser()));
    }

    /** Changes the caller's details. */
    @PATCH
    @Path("/me")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeUser", summary = "Change my details")
    public Uni<UserJson> change(@Nullable ChangeUserBody body) {
        var request = RequestBodies.required(body).toContract();
        return user.call(service -> service.updateUser(request)).map(answer -> UserJson.of(answer.getUser()));
    }

    /** Closes the caller's account. */
    @DELETE
    @Path("/me")
    @Operation(operationId = "withdraw", summary = "Withdraw: close my account and delete my details")
    @APIResponse(responseCode = "204", description = "The account is closed. Withdrawing twice has no further effect.")
    public Uni<Void> withdraw() {
        var request = WithdrawUserRequest.newBuilder()
                .setRequestId(RequestIds.generate())
                .build();
        return user.call(service -> service.withdrawUser(request)).replaceWithVoid();
    }
}
