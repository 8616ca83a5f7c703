package bikerental.systemtest.harness;

import io.restassured.response.Response;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Asserts that an answer is a problem of RFC 9457 that tells the client what it must know, and nothing of our insides. */
public final class ProblemAssert extends AbstractAssert<ProblemAssert, Response> {
    private static final Pattern INSIDES = Pattern.compile(
            "Exception|\\b(at|java|jakarta|io|com|org|bikerental)[ .][a-z]+\\.|(?i)(select|insert) |127\\.0\\.0\\.1");

    private ProblemAssert(Response answer) {
        super(answer, ProblemAssert.class);
    }

    public static ProblemAssert assertProblem(Response answer) {
        return new ProblemAssert(answer).saysOnlyWhatItMust();
    }

    private ProblemAssert saysOnlyWhatItMust() {
        String body = actual.asString();
        assertThat(actual.contentType()).as(body).startsWith("application/problem+json");
        assertThat(actual.<Integer>path("status")).isEqualTo(actual.statusCode());
        assertThat(List.of("type", "title", "detail", "reason"))
                .allSatisfy(member -> assertThat(actual.<String>path(member)).isNotBlank());
        assertThat(body).doesNotContainPattern(INSIDES);
        return this;
    }

    public ProblemAssert hasStatus(int status) {
        assertThat(actual.statusCode()).as(actual.asString()).isEqualTo(status);
        return this;
    }

    public ProblemAssert hasReason(String reason) {
        assertThat(actual.<String>path("reason")).as(actual.asString()).isEqualTo(reason);
        return this;
    }

    /** The field is among those named; nothing is expected of a problem without one. */
    public ProblemAssert names(@Nullable String field) {
        if (field != null) {
            assertThat(actual.<List<String>>path("errors.field"))
                    .as(actual.asString())
                    .contains(field);
            assertThat(actual.<List<String>>path("errors.message")).doesNotContainNull();
        }
        return this;
    }
}
