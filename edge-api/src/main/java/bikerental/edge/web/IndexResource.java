package bikerental.edge.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.util.Map;

/** Lists the entry points of the API. */
@Path("/")
@PermitAll
public class IndexResource {
    /** The paths of the API, its documentation and its health checks. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Map<String, String> index() {
        return Map.of(
                "bikes", "/v1/bikes",
                "documentation", "/q/swagger-ui",
                "openapi", "/q/openapi",
                "problems", "/problems",
                "health", "/q/health");
    }
}
