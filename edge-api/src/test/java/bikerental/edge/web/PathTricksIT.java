package bikerental.edge.web;

import bikerental.edge.support.Callers;
import bikerental.edge.support.FakeServices;
import bikerental.edge.support.RawHttp;
import bikerental.edge.support.Route;
import bikerental.edge.support.ServicesPort;
import bikerental.kit.testing.TestTokens;
import bikerental.kit.testing.TokensResource;
import io.grpc.Status;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Another spelling of a path must not open a guarded route. The paths go over the wire as they are written here. */
@QuarkusTest
@WithTestResource(TokensResource.class)
@WithTestResource(ServicesPort.class)
class PathTricksIT {
    private static final String NO_TOKEN = "";

    /** Statuses that show that the request stopped at the guard (401, 403) or that the path leads to no such route. */
    private static final Set<Integer> CLOSED = Set.of(401, 403, 404, 405);

    @RegisterExtension
    static final FakeServices services = new FakeServices();

    @BeforeEach
    void endStreamsAtOnce() {
        services.fail("WatchMyPage", Status.UNAUTHENTICATED.asRuntimeException());
    }

    @Test
    void everyGuardedRouteNeedsAToken() {
        assertThat(Route.all()).allSatisfy(route -> {
            int status = send(route, route.path(), NO_TOKEN).status();

            assertThat(status == 401).as("401 without a token").isEqualTo(route.guarded());
        });
    }

    @Test
    void noSpellingOpensAGuardedRouteWithoutAToken() {
        assertThat(Route.allGuarded()).isNotEmpty().allSatisfy(route -> staysClosed(route, NO_TOKEN));
    }

    @Test
    void noSpellingOpensAnOperatorsRouteToACustomer() {
        String customer = TestTokens.customer(Callers.ALICE);
        List<Route> operators = Route.allGuarded().stream()
                .filter(route -> send(route, route.path(), customer).status() == 403)
                .toList();

        assertThat(operators).isNotEmpty().allSatisfy(route -> staysClosed(route, customer));
    }

    @Test
    void theRightTokenOpensEveryGuardedRoute() {
        assertThat(Route.allGuarded()).allSatisfy(route -> {
            assertThat(List.of(TestTokens.customer(Callers.ALICE), TestTokens.operator()))
                    .anySatisfy(token -> {
                        services.forget();
                        send(route, route.path(), token);
                        assertThat(services.called()).hasSize(1);
                    });
        });
    }

    private static void staysClosed(Route route, String token) {
        spellings(route.path()).forEach(target -> {
            services.forget();
            Answer answer = send(route, target, token);

            assertThat(services.called())
                    .as("services reached by %s %s", route.method(), target)
                    .isEmpty();
            assertThat(answer.closed())
                    .as("%s %s answers %s", route.method(), target, answer.text())
                    .isTrue();
        });
    }

    private static Stream<String> spellings(String path) {
        int middle = path.indexOf('/', 1);
        int last = path.lastIndexOf('/');
        String head = path.substring(0, middle);
        String tail = path.substring(middle);
        String parent = path.substring(0, last);
        String name = path.substring(last + 1);
        String encoded = "%%%02x".formatted((int) name.charAt(0)) + name.substring(1);
        Stream<String> ends = Stream.of(
                        "/",
                        "//",
                        "/.",
                        "/./",
                        "/%2e",
                        "%2F",
                        "%2f",
                        "/;",
                        ";",
                        ";x=1",
                        ";x=1/",
                        "/;x=1",
                        ";x=1;y=2",
                        "%3Bx=1",
                        "%00",
                        "%20",
                        "%09",
                        ".",
                        ".json",
                        "%2e",
                        "%3f",
                        "%23",
                        "?",
                        "?x=/../",
                        "/x/..",
                        "/x/%2e%2e",
                        "/x/..;x=1")
                .map(path::concat);
        Stream<String> slashes = Stream.of(
                        "//",
                        "///",
                        "/./",
                        "/x/../",
                        "/;/",
                        "/;x=1/",
                        "/%2e/",
                        "/%2E/",
                        "/x/%2e%2e/",
                        "/x/.%2e/",
                        "/x/..;/",
                        "/x/..;x=1/",
                        "/x/..%2f",
                        "%2F",
                        "%2f",
                        "/%2F",
                        "%5c",
                        "\\",
                        "/%252e/",
                        "%252f")
                .flatMap(slash ->
                        Stream.of(head + slash + tail.substring(1), parent + slash + name, path.replace("/", slash)));
        Stream<String> detours = Stream.of(
                        "/problems/..",
                        "/problems/%2e%2e",
                        "/problems/..;",
                        "/problems/..;x=1",
                        "/q/health/../..",
                        "/v1/bikes/../..",
                        "/v1/bikes/%2e%2e/%2e%2e",
                        "/v1/bikes/..;/..;",
                        "/..",
                        "/../..",
                        "/.",
                        "/%2e",
                        "//x",
                        "http://localhost",
                        "http://localhost/")
                .map(detour -> detour + path);
        Stream<String> names = Stream.of(
                parent + "/" + encoded,
                path.toUpperCase(Locale.ROOT),
                head.toUpperCase(Locale.ROOT) + tail,
                parent + "/" + name.toUpperCase(Locale.ROOT),
                head + ";x=1" + tail,
                head + ";" + tail,
                "/;x=1" + path,
                parent + "/%25" + encoded.substring(1));
        return Stream.of(ends, slashes, detours, names).flatMap(all -> all);
    }

    private static Answer send(Route route, String target, String token) {
        return new Answer(
                RawHttp.send(route.method() + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
                        + "If-Match: \"7\"\r\n"
                        + "Content-Type: application/json\r\nContent-Length: "
                        + route.body().length() + "\r\n\r\n" + route.body()));
    }

    /** What came back over the wire. */
    private record Answer(String text) {
        int status() {
            return Integer.parseInt(text.split(" ", 3)[1]);
        }

        /**
         * A 400 of the edge itself names a field, and so comes from behind the guard; one for the path alone does not.
         */
        boolean closed() {
            return CLOSED.contains(status()) || status() == 400 && !text.contains("INVALID_FIELD");
        }
    }
}
