package bikerental.edge.problem;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Translates field names of gRPC requests to names of the HTTP request. */
final class FieldNames {
    private static final Pattern NEXT_WORD = Pattern.compile("_([a-z0-9])");

    /** Fields that do not come from a field of the same name. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "request_id", "Idempotency-Key",
            "version", "If-Match",
            "radius_m", "radius",
            "near.lat", "near",
            "near.lon", "near");

    private FieldNames() {}

    /** The name in the HTTP request: {@code bike_id} is {@code bikeId}, {@code radius_m} is {@code radius}. */
    static String ofRequest(String contractField) {
        return ELSEWHERE.getOrDefault(
                contractField,
                NEXT_WORD
                        .matcher(contractField)
                        .replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT)));
    }
}
