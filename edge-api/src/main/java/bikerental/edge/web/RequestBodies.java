package bikerental.edge.web;

import bikerental.kit.grpc.FieldRules;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** RequestBodies of requests. */
public final class RequestBodies {
    private RequestBodies() {}

    /** The body; refuses a request without one. */
    public static <B> B required(@Nullable B body) {
        FieldRules.fields().require("body", body != null, "must be given").orRefuse();
        return requireNonNull(body);
    }
}
