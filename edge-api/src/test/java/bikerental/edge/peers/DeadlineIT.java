package bikerental.edge.peers;

import bikerental.common.v1.Reason;
import bikerental.edge.support.Behaviour;
import bikerental.edge.support.FakeServices;
import bikerental.edge.support.ServicesPort;
import bikerental.kit.testing.TokensResource;
import io.grpc.Status;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static bikerental.edge.support.Callers.alice;
import static bikerental.edge.support.Callers.anonymous;
import static bikerental.edge.support.Callers.json;
import static bikerental.edge.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(TokensResource.class)
@WithTestResource(ServicesPort.class)
class DeadlineIT {
    @RegisterExtension
    static final FakeServices services = new FakeServices();

    @Test
    void answers503AtTheDeadlineWhenAServiceHangs() {
        services.on("ListBikes", Behaviour.hanging());
        services.on("RentBike", Behaviour.hanging());

        assertUnavailableInTime(anonymous().get("/v1/bikes"));
        assertUnavailableInTime(json(alice(), "{\"bikeId\": \"bike-1\"}").post("/v1/rentals"));
    }

    @Test
    void forwardsTheTimeThatIsLeft() {
        services.fail("ListBikes", Status.INTERNAL.asRuntimeException());

        anonymous().get("/v1/bikes");

        assertThat(services.header("ListBikes", "grpc-timeout")).matches("1\\d{6}u|1\\d{9}n|1\\d{3}m");
    }

    private static void assertUnavailableInTime(Response answer) {
        assertProblem(answer, Reason.REASON_TEMPORARILY_UNAVAILABLE);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.time()).isBetween(1_900L, 3_500L);
    }
}
