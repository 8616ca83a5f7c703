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

/** What happens to a request before a route is looked for: its time begins, and a body that is announced as too large is refused. */
@ApplicationScoped
public class Arrival {
    /** Streams live longer than a request may take. */
    private static final String STREAM = "/v1/me/events";

    /** Before cross-origin checks and security, which Quarkus runs at 300 and below. */
    private static final int FIRST = 400;

    private static final Duration HANG_UP = Duration.ofSeconds(2);

    private final EdgeConfig config;
    private final ProblemWriter problems;

    Arrival(EdgeConfig config, ProblemWriter problems) {
        this.config = config;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::arrive, FIRST);
    }

    void register(@Observes Router router) {
        router.route().order(-FIRST - 1).failureHandler(problems::failed);
        router.errorHandler(400, request -> problems.write(request, Problems.ofStatus(400)));
        router.errorHandler(404, request -> problems.write(request, Problems.of(Reason.REASON_ROUTE_NOT_FOUND)));
    }

    private void arrive(RoutingContext request) {
        if (!request.normalizedPath().startsWith(STREAM)) {
            CallDeadline.begin(config.deadline());
        }
        if (announcedLength(request) > config.maxBodySize().asLongValue()) {
            refuse(request);
        } else {
            request.next();
        }
    }

    /** Lets the client finish sending, for a moment, so that it comes to read the answer; then hangs up. */
    private void refuse(RoutingContext request) {
        request.response().putHeader(HttpHeaderNames.CONNECTION, "close");
        problems.write(request, Problems.of(Reason.REASON_PAYLOAD_TOO_LARGE));
        request.request().resume();
        request.vertx()
                .setTimer(
                        HANG_UP.toMillis(), _ -> request.request().connection().close());
    }

    private static long announcedLength(RoutingContext request) {
        @Nullable String length = request.request().getHeader(HttpHeaderNames.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
