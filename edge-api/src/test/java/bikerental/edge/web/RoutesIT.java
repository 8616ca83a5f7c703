package bikerental.edge.web;

import bikerental.common.v1.Reason;
import bikerental.edge.support.ServicesPort;
import bikerental.kit.testing.TokensResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static bikerental.edge.support.Callers.alice;
import static bikerental.edge.support.Callers.anonymous;
import static bikerental.edge.support.ProblemAssert.assertProblem;
import static bikerental.edge.support.ProblemAssert.assertShape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
@WithTestResource(TokensResource.class)
@WithTestResource(ServicesPort.class)
class RoutesIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/v1",
                "/v1/",
                "/v1/nowhere",
                "/v1/rentals/1/2/3",
                "/v2/bikes",
                "/q/nowhere",
                "/problems/nonsense",
                "/.env"
            })
    void answers404ForAnUnknownPath(String path) {
        assertProblem(anonymous().get(path), Reason.REASON_ROUTE_NOT_FOUND);
        assertProblem(
                alice().post(path),
                path.startsWith("/problems") ? Reason.REASON_METHOD_NOT_ALLOWED : Reason.REASON_ROUTE_NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | /v1/bikes | GET, HEAD, OPTIONS, POST",
                "DELETE | /v1/bikes | GET, HEAD, OPTIONS, POST",
                "POST | /v1/bikes/bike-1 | DELETE, GET, HEAD, OPTIONS, PATCH",
                "DELETE | /v1/rentals/1 | GET, HEAD, OPTIONS",
                "GET | /v1/rentals/1/cancel | OPTIONS, POST",
                "GET | /v1/users | OPTIONS, POST",
                "POST | /v1/me | GET, HEAD, OPTIONS",
                "POST | /v1/me/events | GET, HEAD, OPTIONS"
            })
    void answers405WithTheAllowedMethods(String method, String path, String allowed) {
        Response answer = alice().contentType("application/json").request(method, path);

        assertProblem(answer, Reason.REASON_METHOD_NOT_ALLOWED);
        assertThat(answer.header("Allow")).isEqualTo(allowed);
    }

    @Test
    void answers406WhenJsonIsNotAcceptable() {
        Response answer = anonymous().accept("application/xml").get("/v1/bikes");

        assertShape(answer, 406);
        assertThat(answer.path("type").toString()).isEqualTo("about:blank");
        assertThat(answer.path("reason").toString()).isEqualTo("NOT_ACCEPTABLE");
    }

    @Test
    void theIndexListsTheEntryPoints() {
        anonymous().get("/").then().statusCode(200).body("documentation", equalTo("/q/swagger-ui"));
    }

    @Test
    void theTypeOfAProblemIsAPathThatExplainsIt() {
        anonymous()
                .get("/problems/no-voucher-left")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("reason", equalTo("NO_VOUCHER_LEFT"))
                .body("status", equalTo(409));
        anonymous().get("/problems").then().statusCode(200).body("type", hasItem("/problems/rate-limited"));
    }

    @Test
    void setsSecurityHeadersForBrowsers() {
        anonymous()
                .get("/")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer");
    }

    @Test
    void allowsNoOtherOrigins() {
        Response answer = anonymous().header("Origin", "https://evil.example").get("/");

        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void isReadyWithoutAnyService() {
        anonymous().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        anonymous().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }
}
