package bikerental.kit.grpc;

import io.quarkus.oidc.OIDCException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Tells a token that is bad from one that cannot be checked for now. */
public final class TokenChecks {
    private TokenChecks() {}

    /** Whether a check failed for want of the keys that tokens are signed with, which says nothing about the token. */
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
