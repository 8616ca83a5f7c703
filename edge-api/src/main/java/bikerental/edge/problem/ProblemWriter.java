package bikerental.edge.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Writes problems for requests that reach no route. */
@Singleton
public class ProblemWriter {
    private static final Logger LOG = Logger.getLogger(ProblemWriter.class);

    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    /** Answers a request that failed before or outside of the routes. */
    public void failed(RoutingContext request) {
        if (request.failure() != null && request.statusCode() >= 500) {
            LOG.error("A request failed unexpectedly", request.failure());
        }
        write(request, Problems.ofStatus(request.statusCode()));
    }

    /** Answers with a problem, unless the answer has already started. */
    public void write(RoutingContext request, Problem problem) {
        if (!request.response().headWritten()) {
            request.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaderNames.CONTENT_TYPE, ProblemResponses.MEDIA_TYPE)
                    .putHeader(HttpHeaderNames.CACHE_CONTROL, "no-store")
                    .end(text(problem));
        }
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
