package bikerental.kit.grpc;

import io.quarkus.oidc.OIDCException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Distinguishes an invalid token from one that cannot be checked at the moment. */
public final class TokenChecks {
    private TokenChecks() {}

    /** Whether a check failed because the signing keys were unavailable, so the token itself may be valid. */
    public static boolean keysAreAway(Throwable failure) {
        @Nullable Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof OIDCException || cause instanceof IOException || cause instanceof TimeoutException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
