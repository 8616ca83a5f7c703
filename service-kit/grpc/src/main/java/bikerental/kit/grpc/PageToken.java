package bikerental.kit.grpc;

import java.util.Base64;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A cursor in a list: the sort key of the last item on the previous page, opaque to callers. */
public final class PageToken {
    private static final String SEPARATOR = "\n";

    private PageToken() {}

    /** The token for these parts of a sort key. */
    public static String of(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(UTF_8));
    }

    /** The parts of a token; refuses a token that this service did not create. */
    public static List<String> parse(String token, int parts) {
        List<String> parsed = decode(token);
        if (parsed.size() != parts) {
            throw invalid();
        }
        return parsed;
    }

    /** The failure for a token with invalid parts. */
    public static RuntimeException invalid() {
        return Refusals.ofFields(List.of(new FieldViolation("page_token", "must be a token from the page before")));
    }

    private static List<String> decode(String token) {
        try {
            return List.of(new String(Base64.getUrlDecoder().decode(token), UTF_8).split(SEPARATOR, -1));
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
    }
}
