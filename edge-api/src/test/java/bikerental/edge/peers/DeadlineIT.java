package bikerental.edge.peers;

import bikerental.common.v1.Reason;
import bikerental.edge.support.Behaviour;
import bikerental.edge.support.FakeServices;
import bikerental.edge.support.ServicesPort;
import bikerental.kit.testing.TokensResource;
import io.grpc.Status;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Map;

import static bikerental.edge.support.Callers.alice;
import static bikerental.edge.support.Callers.anybody;
import static bikerental.edge.support.Callers.json;
import static bikerental.edge.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(DeadlineIT.Short.class)
@WithTestResource(TokensResource.class)
@WithTestResource(ServicesPort.class)
class DeadlineIT {
    @RegisterExtension
    static final FakeServices services = new FakeServices();

    /** Less patience than in real life. */
    public static final class Short implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("bikerental.edge.deadline", "900ms");
        }
    }

    @Test
    void aServiceThatHangsIsUnavailable() {
        services.on("ListBikes", Behaviour.hanging());
        services.on("RentBike", Behaviour.hanging());

        assertUnavailableInTime(anybody().get("/v1/bikes"));
        assertUnavailableInTime(json(alice(), "{\"bikeId\": \"bike-1\"}").post("/v1/rentals"));
    }

    @Test
    void whatIsLeftOfTheTimeIsForwarded() {
        services.fail("ListBikes", Status.INTERNAL.asRuntimeException());

        anybody().get("/v1/bikes");

        assertThat(services.header("ListBikes", "grpc-timeout")).matches("[1-8]\\d{5}u|[1-8]\\d{8}n|[1-8]\\d{2}m");
    }

    private static void assertUnavailableInTime(Response answer) {
        assertProblem(answer, Reason.REASON_TEMPORARILY_UNAVAILABLE);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.time()).isLessThan(2_000);
    }
}
