package bikerental.edge.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A route as the OpenAPI document describes it, with example values, so that a new route is tested without being listed
 * anywhere.
 *
 * @param method the HTTP method
 * @param path the path, with an id in place of each parameter
 * @param body the example body; empty where the route takes none
 * @param guarded whether the route needs a token
 */
public record Route(String method, String path, String body, boolean guarded) {
    /** The routes that need a token. */
    public static List<Route> allGuarded() {
        return all().filter(Route::guarded).toList();
    }

    /** All described routes. */
    public static Stream<Route> all() {
        try {
            JsonNode api = new ObjectMapper()
                    .readTree(Callers.anonymous().get("/q/openapi?format=json").asString());
            return api.path("paths").properties().stream()
                    .flatMap(path -> path.getValue().properties().stream()
                            .filter(operation -> !operation.getKey().equals("parameters"))
                            .map(operation -> of(path.getKey(), operation)));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The OpenAPI document is not JSON", unreadable);
        }
    }

    private static Route of(String path, Map.Entry<String, JsonNode> operation) {
        JsonNode body = operation.getValue().at("/requestBody/content/application~1json/example");
        return new Route(
                operation.getKey().toUpperCase(Locale.ROOT),
                path.replaceAll("\\{\\w+}", Contracts.RENTAL),
                body.isMissingNode() ? "" : body.toString(),
                !operation.getValue().path("security").isEmpty());
    }
}
