package bikerental.edge.web;

import bikerental.bike.v1.ListBikesResponse;
import bikerental.common.v1.Reason;
import bikerental.edge.support.FakeServices;
import bikerental.edge.support.ServicesPort;
import bikerental.kit.testing.TestTokens;
import bikerental.kit.testing.TokensResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.UUID;

import static bikerental.edge.support.Callers.anonymous;
import static bikerental.edge.support.Callers.bearing;
import static bikerental.edge.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(TokensResource.class)
@WithTestResource(ServicesPort.class)
class RateLimitIT {
    @RegisterExtension
    static final FakeServices services = new FakeServices();

    @Inject
    EdgeConfig config;

    @Inject
    RateLimit rateLimit;

    /** So many other callers come that the rate limit drops the exhausted ones. */
    @AfterEach
    void forgetTheExhaustedCallers() {
        for (int i = 0; i < config.rateLimit().callers(); i++) {
            rateLimit.take("caller " + i, System.nanoTime());
        }
    }

    @Test
    void limitsTheSubjectOfATokenWithoutAffectingOthers() {
        services.answer("ListBikes", ListBikesResponse.getDefaultInstance());
        String eager = UUID.randomUUID().toString();
        exhaust(eager);

        Response refused = bearing(TestTokens.customer(eager)).get("/v1/bikes");

        assertProblem(refused, Reason.REASON_RATE_LIMITED);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 61);
        bearing(TestTokens.customer(UUID.randomUUID().toString()))
                .get("/v1/bikes")
                .then()
                .statusCode(200);
        anonymous().get("/v1/bikes").then().statusCode(200);
    }

    @Test
    void limitsTheAddressOfCallersWithoutAValidToken() {
        exhaust("127.0.0.1");

        assertProblem(bearing("bad.token.really").get("/v1/rentals"), Reason.REASON_RATE_LIMITED);
        assertProblem(anonymous().get("/v1/bikes"), Reason.REASON_RATE_LIMITED);
        assertProblem(anonymous().get("/nowhere"), Reason.REASON_RATE_LIMITED);
    }

    /** Takes all tokens of the next minute. */
    private void exhaust(String caller) {
        long inAMinute = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (rateLimit.take(caller, inAMinute).isZero()) {
            // The bucket still has tokens.
        }
    }
}
