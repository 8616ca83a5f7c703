package bikerental.edge.support;

import bikerental.common.v1.ErrorRule;
import bikerental.common.v1.Reason;
import bikerental.kit.grpc.Catalogue;
import io.restassured.response.Response;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Asserts that an answer is a problem of RFC 9457 and the catalogue, without internal details. */
public final class ProblemAssert {
    private ProblemAssert() {}

    /** Asserts a problem of the catalogue. */
    public static Response assertProblem(Response answer, Reason reason) {
        ErrorRule rule = Catalogue.ruleOf(reason);
        assertShape(answer, rule.getHttpStatus());
        String name = Catalogue.nameOf(reason);
        assertThat(answer.path("reason").toString()).isEqualTo(name);
        assertThat(answer.path("detail").toString()).isEqualTo(rule.getSentence());
        assertThat(answer.path("type").toString())
                .isEqualTo("/problems/" + name.toLowerCase(Locale.ROOT).replace('_', '-'));
        return answer;
    }

    /** Asserts a problem that names one field of the request. */
    public static void assertInvalid(Response answer, String field) {
        assertProblem(answer, Reason.REASON_INVALID_FIELD);
        List<Map<String, String>> errors = answer.path("errors");
        assertThat(errors)
                .as("errors of %s", answer.asString())
                .extracting(error -> error.get("field"))
                .contains(field);
        assertThat(errors).allSatisfy(error -> assertThat(error.get("message")).isNotBlank());
    }

    /** Asserts what all problems have in common. */
    public static void assertShape(Response answer, int status) {
        String body = answer.asString();
        assertThat(answer.statusCode()).as(body).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat((Integer) answer.path("status")).isEqualTo(status);
        assertThat(answer.path("title").toString()).isNotBlank();
        assertThat(body)
                .doesNotContainIgnoringCase("exception", "bikerental.", "java.", "io.grpc", "jackson", "127.0.0.1");
    }
}
