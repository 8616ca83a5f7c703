package bikerental.edge.web;

import bikerental.bike.v1.ListBikesResponse;
import bikerental.common.v1.Reason;
import bikerental.edge.support.FakeServices;
import bikerental.edge.support.ServicesPort;
import bikerental.kit.testing.TestTokens;
import bikerental.kit.testing.TokensResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import static bikerental.edge.support.Callers.anybody;
import static bikerental.edge.support.Callers.bearing;
import static bikerental.edge.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(RateLimitIT.Strict.class)
@WithTestResource(TokensResource.class)
@WithTestResource(ServicesPort.class)
class RateLimitIT {
    @RegisterExtension
    static final FakeServices services = new FakeServices();

    /** Three requests at once; the next ones are an age away. */
    public static final class Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("bikerental.edge.rate-limit.per-second", "1", "bikerental.edge.rate-limit.burst", "3");
        }
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBackAndNobodyElseSuffers() {
        services.answer("ListBikes", ListBikesResponse.getDefaultInstance());
        String eager = TestTokens.customer(UUID.randomUUID().toString());

        Response refused = firstRefusal(() -> bearing(eager).get("/v1/bikes"));

        assertProblem(refused, Reason.REASON_RATE_LIMITED);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        bearing(TestTokens.customer(UUID.randomUUID().toString()))
                .get("/v1/bikes")
                .then()
                .statusCode(200);
    }

    @Test
    void strangersAndBadTokensAreCountedByAddress() {
        assertProblem(firstRefusal(() -> bearing("bad.token.really").get("/v1/rentals")), Reason.REASON_RATE_LIMITED);
        assertProblem(firstRefusal(() -> anybody().get("/nowhere")), Reason.REASON_RATE_LIMITED);
    }

    private static Response firstRefusal(Supplier<Response> request) {
        return Stream.generate(request)
                .limit(50)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow(() -> new AssertionError("50 requests at once were not too many"));
    }
}
