package bikerental.edge.problem;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The methods of each path. RFC 9110 (15.5.6) requires a 405 to name them, which Quarkus does not do. A test compares
 * this list with the OpenAPI document.
 */
public final class Routes {
    /** Methods by path, with paths as in the OpenAPI document. */
    public static final Map<String, List<String>> METHODS = Map.ofEntries(
            Map.entry("/", List.of("GET")),
            Map.entry("/v1/users", List.of("POST")),
            Map.entry("/v1/users/me", List.of("DELETE", "GET", "PATCH")),
            Map.entry("/v1/vouchers", List.of("GET")),
            Map.entry("/v1/vouchers/purchases", List.of("POST")),
            Map.entry("/v1/bikes", List.of("GET", "POST")),
            Map.entry("/v1/bikes/{bikeId}", List.of("DELETE", "GET", "PATCH")),
            Map.entry("/v1/rentals", List.of("GET", "POST")),
            Map.entry("/v1/rentals/{rentalId}", List.of("GET")),
            Map.entry("/v1/rentals/{rentalId}/cancel", List.of("POST")),
            Map.entry("/v1/rentals/{rentalId}/return", List.of("POST")),
            Map.entry("/v1/me", List.of("GET")),
            Map.entry("/v1/me/events", List.of("GET")),
            Map.entry("/v1/operations/rentals", List.of("GET")),
            Map.entry("/problems", List.of("GET")),
            Map.entry("/problems/{name}", List.of("GET")));

    private static final Map<Pattern, List<String>> BY_PATTERN = METHODS.entrySet().stream()
            .collect(Collectors.toMap(
                    route -> Pattern.compile(route.getKey().replaceAll("\\{\\w+}", "[^/]+") + "/?"),
                    Map.Entry::getValue));

    private Routes() {}

    /** The value of the header {@code Allow} for a path. */
    public static String allowed(String path) {
        TreeSet<String> methods = BY_PATTERN.entrySet().stream()
                .filter(route -> route.getKey().matcher(path).matches())
                .flatMap(route -> route.getValue().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        methods.add("OPTIONS");
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }
}
