package bikerental.user.outbound;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/** The login endpoints of Keycloak's admin REST API, called with this service's own token. */
@RegisterRestClient(configKey = "keycloak")
@OidcClientFilter
@Path("/users")
interface KeycloakUsers {
    /**
     * 201 with the new login's {@code Location}, 409 if name or address is taken, 400 if the realm's rules reject a
     * field.
     */
    @POST
    Uni<Response> create(KeycloakLogin login);

    /**
     * The logins that match all conditions.
     *
     * @param query attributes, as {@code name:value}
     */
    @GET
    Uni<List<KeycloakLogin>> find(
            @QueryParam("email") @Nullable String email,
            @QueryParam("q") String query,
            @QueryParam("exact") boolean exact,
            @QueryParam("briefRepresentation") boolean brief);

    /** 204, or 404 if it does not exist. */
    @DELETE
    @Path("/{id}")
    Uni<Response> delete(@PathParam("id") UUID id);
}
