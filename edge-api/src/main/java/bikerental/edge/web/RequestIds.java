package bikerental.edge.web;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** The ids by which services recognise repeated requests. */
public final class RequestIds {
    /** The header with the client's key. */
    public static final String HEADER = "Idempotency-Key";

    private RequestIds() {}

    /** The client's key, or a generated one, because the edge may send a request twice. */
    public static String from(@Nullable String header) {
        return header == null ? generate() : header;
    }

    /** Generates an id. */
    public static String generate() {
        return UUID.randomUUID().toString();
    }
}
