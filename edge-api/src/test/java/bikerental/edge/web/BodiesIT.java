package bikerental.edge.web;

import bikerental.common.v1.Reason;
import bikerental.edge.support.FakeServices;
import bikerental.edge.support.ServicesPort;
import bikerental.kit.testing.TokensResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import static bikerental.edge.support.Callers.alice;
import static bikerental.edge.support.Callers.anonymous;
import static bikerental.edge.support.Callers.json;
import static bikerental.edge.support.Callers.operator;
import static bikerental.edge.support.ProblemAssert.assertInvalid;
import static bikerental.edge.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** An invalid body is answered with a problem that names the field, before any call to a service. */
@QuarkusTest
@WithTestResource(TokensResource.class)
@WithTestResource(ServicesPort.class)
class BodiesIT {
    private static final String RETURN = "/v1/rentals/8a1e9d1c-6f0c-4f0e-9a53-0c7d5d8b7c11/return";
    private static final List<String> BODIED = List.of("/v1/users", "/v1/vouchers/purchases", "/v1/rentals", RETURN);

    @RegisterExtension
    static final FakeServices services = new FakeServices();

    static Stream<Arguments> notJson() {
        return BODIED.stream()
                .flatMap(path -> Stream.of(
                                "{",
                                "{\"a\":}",
                                "[1",
                                "nonsense",
                                "{'a': 1}",
                                "{} {}",
                                "{\"a\": NaN}",
                                "\"\\u00\"",
                                "[".repeat(2_000))
                        .map(body -> arguments(path, body)));
    }

    @ParameterizedTest
    @MethodSource("notJson")
    void refusesInvalidJson(String path, String body) {
        assertProblem(json(alice(), body).post(path), Reason.REASON_INVALID_FIELD);
    }

    static Stream<Arguments> notAnObject() {
        return BODIED.stream()
                .flatMap(path -> Stream.of("[]", "1", "\"text\"", "true", "null", "", " ")
                        .map(body -> arguments(path, body)));
    }

    @ParameterizedTest
    @MethodSource("notAnObject")
    void refusesJsonThatIsNotAnObject(String path, String body) {
        assertInvalid(json(alice(), body).post(path), "body");
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                arguments("/v1/users", "{}", "email"),
                arguments("/v1/users", "{\"email\": \"a@b.c\", \"name\": \"A\"}", "password"),
                arguments("/v1/users", user("\"email\": 1"), "email"),
                arguments("/v1/users", user("\"email\": true"), "email"),
                arguments("/v1/users", user("\"email\": 1.5"), "email"),
                arguments("/v1/users", user("\"email\": null"), "email"),
                arguments("/v1/users", user("\"email\": []"), "email"),
                arguments("/v1/users", user("\"email\": {}"), "email"),
                arguments("/v1/users", user("\"email\": \"a@b.c\\ud800\""), "email"),
                arguments("/v1/users", user("\"email\": \"\\udc00\\ud800@b.c\""), "email"),
                arguments("/v1/users", user("\"email\": \"a@b.c\", \"phone\": null"), "phone"),
                arguments("/v1/users", user("\"email\": \"a@b.c\", \"role\": \"operator\""), "role"),
                arguments("/v1/users", user("\"email\": \"a@b.c\", \"email\": \"d@e.f\""), "email"),
                arguments("/v1/vouchers/purchases", "{}", "count"),
                arguments("/v1/vouchers/purchases", "{\"count\": \"2\"}", "count"),
                arguments("/v1/vouchers/purchases", "{\"count\": \"\"}", "count"),
                arguments("/v1/vouchers/purchases", "{\"count\": 2.5}", "count"),
                arguments("/v1/vouchers/purchases", "{\"count\": 2.0}", "count"),
                arguments("/v1/vouchers/purchases", "{\"count\": true}", "count"),
                arguments("/v1/vouchers/purchases", "{\"count\": null}", "count"),
                arguments("/v1/vouchers/purchases", "{\"count\": [1]}", "count"),
                arguments("/v1/vouchers/purchases", "{\"count\": 99999999999}", "count"),
                arguments("/v1/vouchers/purchases", "{\"count\": 2, \"price\": 0}", "price"),
                arguments("/v1/rentals", "{}", "bikeId"),
                arguments("/v1/rentals", "{\"bikeID\": \"bike-1\"}", "bikeId"),
                arguments("/v1/rentals", "{\"bikeId\": 1}", "bikeId"),
                arguments("/v1/rentals", "{\"bikeId\": {\"id\": \"bike-1\"}}", "bikeId"),
                arguments("/v1/rentals", "{\"bikeId\": \"bike-1\", \"customerId\": \"bob\"}", "customerId"),
                arguments(RETURN, "{}", "position"),
                arguments(RETURN, "{\"position\": null}", "position"),
                arguments(RETURN, "{\"position\": \"1,2\"}", "position"),
                arguments(RETURN, "{\"position\": [1, 2]}", "position"),
                arguments(RETURN, "{\"position\": {\"lat\": 1}}", "position.lon"),
                arguments(RETURN, "{\"position\": {\"lat\": \"1\", \"lon\": 2}}", "position.lat"),
                arguments(RETURN, "{\"position\": {\"lat\": \"NaN\", \"lon\": 2}}", "position.lat"),
                arguments(RETURN, "{\"position\": {\"lat\": 1, \"lon\": \"Infinity\"}}", "position.lon"),
                arguments(RETURN, "{\"position\": {\"lat\": true, \"lon\": 2}}", "position.lat"),
                arguments(RETURN, "{\"position\": {\"lat\": null, \"lon\": 2}}", "position.lat"),
                arguments(RETURN, "{\"position\": {\"lat\": 1e999, \"lon\": 2}}", "position.lat"),
                arguments(RETURN, "{\"position\": {\"lat\": 1, \"lat\": 1, \"lon\": 2}}", "position.lat"),
                arguments(RETURN, "{\"position\": {\"lat\": 1, \"lon\": 2, \"alt\": 3}}", "position.alt"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void namesTheInvalidField(String path, String body, String field) {
        assertInvalid(json(alice(), body).post(path), field);
    }

    @Test
    void readsPatchBodiesAsStrictly() {
        assertInvalid(json(alice(), "{\"phone\": null}").patch("/v1/users/me"), "phone");
        assertInvalid(json(alice(), "{\"name\": 1}").patch("/v1/users/me"), "name");
        assertInvalid(json(seven(), "{\"state\": 1}").patch("/v1/bikes/bike-1"), "state");
        assertInvalid(json(seven(), "{\"position\": {\"lat\": 1}}").patch("/v1/bikes/bike-1"), "position.lon");
        assertInvalid(json(seven(), "{\"id\": \"bike-2\"}").patch("/v1/bikes/bike-1"), "id");
        assertInvalid(json(operator(), "{\"model\": \"x\"}").post("/v1/bikes"), "position");
    }

    @ParameterizedTest
    @MethodSource("beyondTheLimits")
    void namesTheLimitThatABodyExceeds(String body) {
        Response answer = json(alice(), body).post("/v1/vouchers/purchases");

        assertInvalid(answer, "body");
        assertThat(answer.asString()).contains("nested too deeply").doesNotContain("well-formed");
    }

    static Stream<String> beyondTheLimits() {
        return Stream.of("{\"a\":".repeat(2_000), "{\"count\": " + "1".repeat(2_000) + "}");
    }

    @Test
    void shortensLongNamesInProblems() {
        Response answer = json(alice(), "{\"" + "x".repeat(5_000) + "\": 1}").post("/v1/rentals");

        assertProblem(answer, Reason.REASON_INVALID_FIELD);
        assertThat(answer.asString().length()).isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data; boundary=x", "nonsense"})
    void refusesOtherMediaTypes(String type) {
        Response answer = alice().header("Content-Type", type)
                .body("{\"bikeId\": \"bike-1\"}".getBytes(StandardCharsets.UTF_8))
                .post("/v1/rentals");

        assertProblem(answer, Reason.REASON_UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        byte[] latin1 = "{\"bikeId\": \"Fahrr\u00e4der\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertProblem(
                alice().contentType("application/json").body(latin1).post("/v1/rentals"), Reason.REASON_INVALID_FIELD);
    }

    @Test
    void refusesABodyWithATooLargeContentLength() {
        assertProblem(json(alice(), name(70_000)).patch("/v1/users/me"), Reason.REASON_PAYLOAD_TOO_LARGE);
        assertProblem(json(anonymous(), name(20_000_000)).post("/v1/users"), Reason.REASON_PAYLOAD_TOO_LARGE);
    }

    private static String user(String fields) {
        return "{\"password\": \"correct horse\", \"name\": \"A\", " + fields + "}";
    }

    private static String name(int length) {
        return "{\"name\": \"" + "x".repeat(length) + "\"}";
    }

    private static RequestSpecification seven() {
        return operator().header("If-Match", "\"7\"");
    }
}
