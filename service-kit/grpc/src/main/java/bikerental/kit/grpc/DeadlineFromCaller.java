package bikerental.kit.grpc;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts the deadline that the caller sent. It is read from the header {@code grpc-timeout} (gRPC over HTTP/2, "Requests"), since the server
 * that shares its port with HTTP does not put it into the gRPC context.
 */
@GlobalInterceptor
@ApplicationScoped
public class DeadlineFromCaller implements ServerInterceptor {
    private static final Metadata.Key<String> TIMEOUT =
            Metadata.Key.of("grpc-timeout", Metadata.ASCII_STRING_MARSHALLER);
    private static final Pattern FORM = Pattern.compile("(\\d{1,8})([HMSmun])");

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        parse(headers.get(TIMEOUT)).ifPresent(CallDeadline::begin);
        return next.startCall(call, headers);
    }

    /** The time in a {@code grpc-timeout} header; empty if it is absent or malformed. */
    static Optional<Duration> parse(@Nullable String timeout) {
        if (timeout == null) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(timeout);
        return parts.matches()
                ? Optional.of(unit(parts.group(2)).multipliedBy(Long.parseLong(parts.group(1))))
                : Optional.empty();
    }

    private static Duration unit(String letter) {
        return switch (letter) {
            case "H" -> Duration.ofHours(1);
            case "M" -> Duration.ofMinutes(1);
            case "S" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMillis(1);
            case "u" -> Duration.ofNanos(1_000);
            default -> Duration.ofNanos(1);
        };
    }
}
