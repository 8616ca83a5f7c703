package bikerental.edge.web;

import bikerental.common.v1.Reason;
import bikerental.edge.problem.ProblemWriter;
import bikerental.edge.problem.Problems;
import bikerental.kit.grpc.CallDeadline;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * Starts the deadline of each request, and refuses bodies whose {@code Content-Length} is too large, before routing.
 */
@ApplicationScoped
public class RequestLimitsFilter {
    /** Streams have no deadline. */
    private static final String STREAM = "/v1/me/events";

    /** Before CORS and security, which Quarkus runs at 300 and below. */
    private static final int FIRST = 400;

    private static final Duration CLOSE_AFTER = Duration.ofSeconds(2);

    private final EdgeConfig config;
    private final ProblemWriter problems;

    RequestLimitsFilter(EdgeConfig config, ProblemWriter problems) {
        this.config = config;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, FIRST);
    }

    void register(@Observes Router router) {
        router.route().order(-FIRST - 1).failureHandler(problems::failed);
        router.errorHandler(400, request -> problems.write(request, Problems.ofStatus(400)));
        router.errorHandler(404, request -> problems.write(request, Problems.of(Reason.REASON_ROUTE_NOT_FOUND)));
    }

    private void limit(RoutingContext request) {
        if (!request.normalizedPath().startsWith(STREAM)) {
            CallDeadline.begin(config.deadline());
        }
        if (contentLength(request) > config.maxBodySize().asLongValue()) {
            refuse(request);
        } else {
            request.next();
        }
    }

    /**
     * Reads on for a moment, because many clients read the answer only after they have sent the body; then closes the
     * connection.
     */
    private void refuse(RoutingContext request) {
        request.response().putHeader(HttpHeaderNames.CONNECTION, "close");
        problems.write(request, Problems.of(Reason.REASON_PAYLOAD_TOO_LARGE));
        request.request().resume();
        request.vertx()
                .setTimer(
                        CLOSE_AFTER.toMillis(),
                        _ -> request.request().connection().close());
    }

    private static long contentLength(RoutingContext request) {
        @Nullable String length = request.request().getHeader(HttpHeaderNames.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
