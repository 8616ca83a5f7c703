package bikerental.edge.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Adds problems, shared parameters and security to the OpenAPI document at build time. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
    static final String TOKEN = "token";
    static final String SIGN_IN = "signIn";

    private static final Set<String> OPEN = Set.of("signUp", "listBikes", "getBike", "listProblems", "getProblem");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(ApiDescription::complete);
        RequiredMembers.addTo(api);
        addBodyExamples(api);
    }

    private static void complete(Operation operation) {
        boolean open = OPEN.contains(operation.getOperationId());
        if (operation.getParameters() != null) {
            ParameterDescriptions.addTo(operation.getParameters());
        }
        ProblemDescriptions.addTo(operation, open);
        operation.setSecurity(
                open
                        ? List.of()
                        : List.of(
                                OASFactory.createSecurityRequirement().addScheme(TOKEN),
                                OASFactory.createSecurityRequirement().addScheme(SIGN_IN)));
    }

    /** Copies the example of each body to its route, where tools look for it. */
    private static void addBodyExamples(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .forEach(operation -> {
                    operation.getRequestBody().setRequired(true);
                    operation
                            .getRequestBody()
                            .getContent()
                            .getMediaTypes()
                            .values()
                            .forEach(body -> example(api, body));
                });
    }

    private static void example(OpenAPI api, MediaType body) {
        String name = body.getSchema().getRef().replaceFirst(".*/", "");
        Schema schema = Objects.requireNonNull(api.getComponents().getSchemas().get(name), name);
        body.setExample(schema.getExamples().getFirst());
    }
}
