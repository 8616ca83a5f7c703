package bikerental.kit.grpc;

import bikerental.common.v1.Reason;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.ExceptionHandler;
import io.quarkus.grpc.ExceptionHandlerProvider;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Translates any failure of a gRPC method into what the caller may see: a refusal, or INTERNAL with one line in the log. */
@ApplicationScoped
public class FailureTranslation implements ExceptionHandlerProvider {
    private static final Logger LOG = Logger.getLogger(FailureTranslation.class);

    @Override
    public <Q, A> ExceptionHandler<Q, A> createHandler(
            ServerCall.Listener<Q> listener, ServerCall<Q, A> call, Metadata metadata) {
        return new ExceptionHandler<>(listener, call, metadata) {
            @Override
            protected void handleException(Throwable failure, ServerCall<Q, A> failed, Metadata ignored) {
                Throwable translated = transform(failure);
                failed.close(Status.fromThrowable(translated), trailersOf(translated));
            }
        };
    }

    @Override
    public Throwable transform(Throwable failure) {
        return switch (failure) {
            case StatusRuntimeException forCaller -> forCaller;
            case StatusException forCaller -> forCaller;
            case OIDCException notChecked -> unchecked(notChecked);
            case AuthenticationFailedException notChecked
            when TokenChecks.keysAreAway(notChecked) -> unchecked(notChecked);
            case UnauthorizedException _, AuthenticationFailedException _ -> Refusals.of(Reason.REASON_UNAUTHENTICATED);
            case ForbiddenException _ -> Refusals.of(Reason.REASON_FORBIDDEN);
            case Unavailable away -> unavailable(away);
            default -> unexpected(failure);
        };
    }

    private static Metadata trailersOf(Throwable translated) {
        @Nullable Metadata trailers = Status.trailersFromThrowable(translated);
        return trailers == null ? new Metadata() : trailers;
    }

    private static StatusRuntimeException unchecked(RuntimeException failure) {
        LOG.warnf("A token cannot be checked: %s", failure.getCause() == null ? failure : failure.getCause());
        return Refusals.of(Reason.REASON_TEMPORARILY_UNAVAILABLE);
    }

    private static StatusRuntimeException unavailable(Unavailable away) {
        LOG.warnf("%s: %s", away.getMessage(), away.getCause());
        return Refusals.of(Reason.REASON_TEMPORARILY_UNAVAILABLE);
    }

    private static StatusRuntimeException unexpected(Throwable failure) {
        LOG.error("A call failed unexpectedly", failure);
        return Refusals.of(Reason.REASON_INTERNAL);
    }
}
