package bikerental.edge.problem;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How a part of a request to a service is called in the request to the edge. */
final class FieldNames {
    private static final Pattern NEXT_WORD = Pattern.compile("_([a-z0-9])");

    /** Parts that do not come from a member of the same name. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "request_id", "Idempotency-Key",
            "version", "If-Match",
            "radius_m", "radius",
            "near.lat", "near",
            "near.lon", "near");

    private FieldNames() {}

    /** The name as the client knows it: {@code bike_id} is {@code bikeId}, {@code radius_m} is {@code radius}. */
    static String ofRequest(String contractField) {
        return ELSEWHERE.getOrDefault(
                contractField,
                NEXT_WORD
                        .matcher(contractField)
                        .replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT)));
    }
}
