package bikerental.edge.problem;

import bikerental.common.v1.Reason;
import bikerental.kit.grpc.Catalogue;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Explains the problem types. */
@Path(Problems.PATH)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Problems", description = "What the reasons of refusals mean.")
public class ProblemsResource {
    /** Lists all kinds of problems. */
    @GET
    @Operation(operationId = "listProblems", summary = "List all kinds of problems")
    public List<Problem> list() {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason != Reason.UNRECOGNIZED && reason != Reason.REASON_UNSPECIFIED)
                .map(Problems::of)
                .toList();
    }

    /** Explains one kind of problem; its {@code type} points here. */
    @GET
    @Path("/{name}")
    @Operation(operationId = "getProblem", summary = "Explain one kind of problem (the target of `type`)")
    public Problem get(String name) {
        return Catalogue.byName(name.toUpperCase(Locale.ROOT).replace('-', '_'))
                .map(Problems::of)
                .orElseThrow(NotFoundException::new);
    }
}
