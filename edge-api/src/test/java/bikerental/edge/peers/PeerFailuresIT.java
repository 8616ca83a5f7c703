package bikerental.edge.peers;

import bikerental.bike.v1.GetBikeRequest;
import bikerental.bike.v1.GetBikeResponse;
import bikerental.common.v1.Reason;
import bikerental.edge.support.Behaviour;
import bikerental.edge.support.Contracts;
import bikerental.edge.support.FakeServices;
import bikerental.edge.support.ServicesPort;
import bikerental.kit.grpc.Refusals;
import bikerental.kit.testing.TokensResource;
import bikerental.rental.v1.RentBikeRequest;
import bikerental.rental.v1.RentBikeResponse;
import bikerental.rental.v1.RentalState;
import io.grpc.Status;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;

import static bikerental.edge.support.Behaviour.answering;
import static bikerental.edge.support.Behaviour.failing;
import static bikerental.edge.support.Callers.alice;
import static bikerental.edge.support.Callers.anonymous;
import static bikerental.edge.support.Callers.json;
import static bikerental.edge.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(TokensResource.class)
@WithTestResource(ServicesPort.class)
class PeerFailuresIT {
    private static final GetBikeResponse BIKE =
            GetBikeResponse.newBuilder().setBike(Contracts.bike(7)).build();

    @RegisterExtension
    static final FakeServices services = new FakeServices();

    @Test
    void retriesAReadOnceWhenTheServiceIsUnreachable() {
        services.on("GetBike", Behaviour.sequence(failing(Status.UNAVAILABLE.asRuntimeException()), answering(BIKE)));

        anonymous().get("/v1/bikes/bike-1").then().statusCode(200);

        assertThat(services.requests("GetBike", GetBikeRequest.class)).hasSize(2);
    }

    @Test
    void retriesAChangeOnceWithTheSameRequestId() {
        var rented = RentBikeResponse.newBuilder()
                .setRental(Contracts.rental(RentalState.RENTAL_STATE_ACTIVE))
                .build();
        services.on(
                "RentBike", Behaviour.sequence(failing(Status.UNAVAILABLE.asRuntimeException()), answering(rented)));

        json(alice(), "{\"bikeId\": \"bike-1\"}").post("/v1/rentals").then().statusCode(201);

        var requests = services.requests("RentBike", RentBikeRequest.class);
        assertThat(requests).hasSize(2);
        assertThat(requests.get(0)).isEqualTo(requests.get(1));
        assertThat(requests.get(0).getRequestId()).isNotEmpty();
        assertThat(services.header("RentBike", "authorization")).startsWith("Bearer ");
        assertThat(services.header("RentBike", "grpc-timeout")).isNotEmpty();
    }

    @Test
    void answers503WithRetryAfterWhenTheRetryFails() {
        services.fail(
                "GetBike",
                Status.UNAVAILABLE.withDescription("/10.0.0.1:8082 refused").asRuntimeException());

        Response answer = anonymous().get("/v1/bikes/bike-1");

        assertProblem(answer, Reason.REASON_TEMPORARILY_UNAVAILABLE);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.asString()).doesNotContain("10.0.0.1");
        assertThat(services.requests("GetBike", GetBikeRequest.class)).hasSize(2);
    }

    @Test
    void doesNotRetryARefusal() {
        services.fail("GetBike", Refusals.of(Reason.REASON_BIKE_NOT_FOUND));

        assertProblem(anonymous().get("/v1/bikes/bike-1"), Reason.REASON_BIKE_NOT_FOUND);

        assertThat(services.requests("GetBike", GetBikeRequest.class)).hasSize(1);
    }

    @Test
    void reconnectsSoonAfterAServiceRestarts() {
        services.answer("GetBike", BIKE);
        anonymous().get("/v1/bikes/bike-1").then().statusCode(200);

        services.stop();
        for (int i = 0; i < 20; i++) {
            Response answer = anonymous().get("/v1/bikes/bike-1");
            assertProblem(answer, Reason.REASON_TEMPORARILY_UNAVAILABLE);
            assertThat(answer.time()).isLessThan(2_500);
        }
        services.start();

        await().atMost(Duration.ofSeconds(3))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> anonymous().get("/v1/bikes/bike-1").statusCode() == 200);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.Code.class,
            names = {"INTERNAL", "UNKNOWN", "DATA_LOSS", "ABORTED", "RESOURCE_EXHAUSTED", "UNIMPLEMENTED"})
    void hidesTheDetailsOfUnexpectedFailures(Status.Code code) {
        services.fail(
                "GetBike",
                code.toStatus()
                        .withDescription("java.lang.NullPointerException at X")
                        .asRuntimeException());

        assertProblem(anonymous().get("/v1/bikes/bike-1"), Reason.REASON_INTERNAL);
    }

    @Test
    void answers503WhenADeadlinePassesInAService() {
        services.fail("GetBike", Status.DEADLINE_EXCEEDED.asRuntimeException());

        assertProblem(anonymous().get("/v1/bikes/bike-1"), Reason.REASON_TEMPORARILY_UNAVAILABLE);
    }
}
