package bikerental.systemtest;

import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.OnTheRealSystem;
import bikerental.systemtest.people.Rest;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

import static bikerental.systemtest.harness.ProblemAssert.assertProblem;
import static io.restassured.config.RestAssuredConfig.config;
import static org.hamcrest.Matchers.containsString;

/** Requests as they must not be: each is answered with a problem that names what is wrong, and never with our insides. */
@OnTheRealSystem
@Order(5)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
    private static final String JSON = "application/json";
    private static final Pattern REPEATED = Pattern.compile("<(.)\\*(\\d+)>");

    private final BikeRental system;
    private final Rest customer;

    BadInputIT(BikeRental system) {
        this.system = system;
        this.customer = system.newCustomerWith(1).edge();
    }

    @ParameterizedTest(name = "{1} {2} {3}")
    @CsvFileSource(resources = "bad-bodies.csv", delimiter = '|', numLinesToSkip = 1, nullValues = "-")
    void aBadBodyIsRefusedAndTheFieldNamed(String who, String method, String path, String body, String field) {
        Response answer = as(who).request()
                .header("If-Match", "\"1\"")
                .contentType(JSON)
                .body(expanded(body))
                .request(method, path.replace("{uuid}", UUID.randomUUID().toString()));

        assertProblem(answer).hasStatus(400).hasReason("INVALID_FIELD").names(field);
    }

    @ParameterizedTest(name = "{1}")
    @CsvFileSource(resources = "bad-paths.csv", delimiter = '|', numLinesToSkip = 1)
    void aBadPathOrQueryIsRefusedAndTheParameterNamed(
            String who, String path, int status, String reason, String field) {
        Response answer = as(who).request().urlEncodingEnabled(false).get(path);

        assertProblem(answer).hasStatus(status).hasReason(reason).names(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense"})
    void onlyJsonIsRead(String type) {
        Response answer = customer.request()
                .config(config().encoderConfig(EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(type, io.restassured.http.ContentType.TEXT)))
                .contentType(type)
                .body("count=1")
                .post("/v1/vouchers/purchases");

        assertProblem(answer).hasStatus(415).hasReason("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void aHugeBodyIsRefused() {
        Response answer = customer.request()
                .contentType(JSON)
                .body("{\"bikeId\": \"" + "x".repeat(2_000_000) + "\"}")
                .post("/v1/rentals");

        assertProblem(answer).hasStatus(413).hasReason("PAYLOAD_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(ints = {100_000, 2_000_000})
    void aHugeBodyOfUnknownLengthIsRefused(int size) {
        String body = "{\"bikeId\": \"" + "x".repeat(size) + "\"}";
        Response answer = customer.request()
                .contentType(JSON)
                .body(new ByteArrayInputStream(body.getBytes(StandardCharsets.US_ASCII)))
                .post("/v1/rentals");

        assertProblem(answer).hasStatus(413).hasReason("PAYLOAD_TOO_LARGE");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        Response answer = customer.request()
                .contentType(JSON)
                .body(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'})
                .post("/v1/rentals");

        assertProblem(answer).hasStatus(400).hasReason("INVALID_FIELD").names("body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "schön", "tab\there"})
    void aBadIdempotencyKeyIsRefused(String key) {
        assertProblem(withKey(key)).hasStatus(400).names("Idempotency-Key");
    }

    @Test
    void aLongIdempotencyKeyIsRefused() {
        assertProblem(withKey("k".repeat(256))).hasStatus(400).names("Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "*", "\"1\", \"2\"", "\"", "\"a\"b\""})
    void aBadEntityTagIsRefused(String tag) {
        Response answer = system.operator().retire(system.newBike(), tag);

        assertProblem(answer).hasStatus(400).hasReason("INVALID_FIELD").names("If-Match");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSJ9.", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"})
    void aTokenThatIsNoneIsRefusedEverywhere(String token) {
        Rest stranger = system.edge().with(token);

        assertProblem(stranger.get("/v1/me")).hasStatus(401).hasReason("UNAUTHENTICATED");
        assertProblem(stranger.get("/v1/bikes")).hasStatus(401).hasReason("UNAUTHENTICATED");
    }

    @Test
    void aMethodThatAPathDoesNotKnowIsRefusedWithThoseThatItDoes() {
        Response answer = customer.request().put("/v1/bikes");

        assertProblem(answer).hasStatus(405).hasReason("METHOD_NOT_ALLOWED");
        answer.then().header("Allow", containsString("GET"));
    }

    private Response withKey(String key) {
        return customer.request()
                .header("Idempotency-Key", key)
                .contentType(JSON)
                .body("{\"count\": 1}")
                .post("/v1/vouchers/purchases");
    }

    private Rest as(String who) {
        return switch (who) {
            case "customer" -> customer;
            case "operator" -> system.operator().edge();
            case "anybody" -> system.edge();
            default -> throw new IllegalArgumentException(who);
        };
    }

    /** {@code <x*65>} stands for a long text. */
    private static String expanded(@Nullable String body) {
        return body == null
                ? ""
                : REPEATED.matcher(body).replaceAll(part -> part.group(1).repeat(Integer.parseInt(part.group(2))));
    }
}
