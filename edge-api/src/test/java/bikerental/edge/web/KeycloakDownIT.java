package bikerental.edge.web;

import bikerental.common.v1.Reason;
import bikerental.edge.support.FakeKeycloak;
import bikerental.edge.support.FakeServices;
import bikerental.edge.support.ServicesPort;
import bikerental.rental.v1.ListRentalsResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;

import static bikerental.edge.support.Callers.anonymous;
import static bikerental.edge.support.Callers.bearing;
import static bikerental.edge.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The edge starts before Keycloak. */
@QuarkusTest
@WithTestResource(ServicesPort.class)
@WithTestResource(FakeKeycloak.DownAtFirst.class)
class KeycloakDownIT {
    @RegisterExtension
    static final FakeServices services = new FakeServices();

    @Test
    void answers503WithoutKeysAndRecoversByItself() {
        services.answer("ListRentals", ListRentalsResponse.getDefaultInstance());
        FakeKeycloak keycloak = new FakeKeycloak();
        String token = keycloak.token();

        anonymous().get("/q/health/ready").then().statusCode(200);
        assertProblem(anonymous().get("/v1/rentals"), Reason.REASON_UNAUTHENTICATED);
        assertUnavailable(bearing(token).get("/v1/rentals"));

        keycloak.hang();
        Response hanging = bearing(token).get("/v1/rentals");
        assertUnavailable(hanging);
        assertThat(hanging.time()).isLessThan(4_000);

        keycloak.answer();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> bearing(token).get("/v1/rentals").statusCode() == 200);

        keycloak.stop();
        bearing(token).get("/v1/rentals").then().statusCode(200);
    }

    private static void assertUnavailable(Response answer) {
        assertProblem(answer, Reason.REASON_TEMPORARILY_UNAVAILABLE);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }
}
