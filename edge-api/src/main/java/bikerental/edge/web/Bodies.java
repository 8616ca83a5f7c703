package bikerental.edge.web;

import bikerental.kit.grpc.FieldRules;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** Bodies of requests. */
public final class Bodies {
    private Bodies() {}

    /** The body; refuses a request that came without one. */
    public static <B> B given(@Nullable B body) {
        FieldRules.fields().require("body", body != null, "must be given").orRefuse();
        return requireNonNull(body);
    }
}
