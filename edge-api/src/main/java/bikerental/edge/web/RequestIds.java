package bikerental.edge.web;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** The ids under which a service recognises a repeated request. */
public final class RequestIds {
    /** The header that carries a client's own. */
    public static final String HEADER = "Idempotency-Key";

    private RequestIds() {}

    /** The client's key, or one of our own if it sent none: the edge too may have to send a request twice. */
    public static String from(@Nullable String header) {
        return header == null ? own() : header;
    }

    /** A new id. */
    public static String own() {
        return UUID.randomUUID().toString();
    }
}
