package bikerental.edge.web;

import bikerental.kit.grpc.FieldRules;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import java.util.List;
import java.util.regex.Pattern;

/** Refuses invalid idempotency keys. Routes cannot see that a key is empty, or that there are two. */
public class IdempotencyKeys {
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,255}");

    /** Checks the header before the route runs. */
    @ServerRequestFilter
    public void check(RoutingContext request) {
        check(request.request().headers().getAll(RequestIds.HEADER));
    }

    static void check(List<String> keys) {
        FieldRules.fields()
                .require(RequestIds.HEADER, keys.size() <= 1, "must appear once")
                .require(
                        RequestIds.HEADER,
                        keys.stream().allMatch(key -> VISIBLE_ASCII.matcher(key).matches()),
                        "must have 1 to 255 visible ASCII characters")
                .orRefuse();
    }
}
