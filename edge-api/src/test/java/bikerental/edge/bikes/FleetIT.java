package bikerental.edge.bikes;

import bikerental.bike.v1.BikeState;
import bikerental.bike.v1.ChangeBikeStateRequest;
import bikerental.bike.v1.ChangeBikeStateResponse;
import bikerental.bike.v1.RegisterBikeRequest;
import bikerental.bike.v1.RegisterBikeResponse;
import bikerental.bike.v1.RetireBikeRequest;
import bikerental.bike.v1.RetireBikeResponse;
import bikerental.bike.v1.UpdateBikeRequest;
import bikerental.bike.v1.UpdateBikeResponse;
import bikerental.common.v1.Reason;
import bikerental.edge.support.Contracts;
import bikerental.edge.support.FakeServices;
import bikerental.edge.support.ServicesPort;
import bikerental.kit.grpc.Refusals;
import bikerental.kit.testing.TokensResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static bikerental.edge.support.Callers.alice;
import static bikerental.edge.support.Callers.anonymous;
import static bikerental.edge.support.Callers.json;
import static bikerental.edge.support.Callers.operator;
import static bikerental.edge.support.ProblemAssert.assertInvalid;
import static bikerental.edge.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithTestResource(TokensResource.class)
@WithTestResource(ServicesPort.class)
class FleetIT {
    private static final String NEW_BIKE =
            "{\"model\": \"City 28\", \"position\": {\"lat\": 37.5665, \"lon\": 126.978}}";
    private static final String BIKE = "/v1/bikes/bike-1";

    @RegisterExtension
    static final FakeServices services = new FakeServices();

    @Test
    void anOperatorAddsABike() {
        services.answer(
                "RegisterBike",
                RegisterBikeResponse.newBuilder().setBike(Contracts.bike(1)).build());

        json(operator(), NEW_BIKE)
                .post("/v1/bikes")
                .then()
                .statusCode(201)
                .header("Location", BIKE)
                .header("ETag", "\"1\"")
                .body("id", equalTo("bike-1"))
                .body("state", equalTo("AVAILABLE"));
        RegisterBikeRequest request = services.request("RegisterBike", RegisterBikeRequest.class);
        assertThat(request.getId()).isEmpty();
        assertThat(request.getModel()).isEqualTo("City 28");
        assertThat(request.getPosition()).isEqualTo(Contracts.SEOUL);
    }

    @Test
    void refusesATakenId() {
        services.fail("RegisterBike", Refusals.of(Reason.REASON_BIKE_ID_TAKEN));

        assertProblem(json(operator(), NEW_BIKE).post("/v1/bikes"), Reason.REASON_BIKE_ID_TAKEN);
    }

    @Test
    void changingTheStateSendsTheVersionOfTheTag() {
        services.answer(
                "ChangeBikeState",
                ChangeBikeStateResponse.newBuilder()
                        .setBike(Contracts.bike(8).toBuilder().setState(BikeState.BIKE_STATE_OUT_OF_SERVICE))
                        .build());

        json(seen("\"7\""), "{\"state\": \"OUT_OF_SERVICE\"}")
                .patch(BIKE)
                .then()
                .statusCode(200)
                .header("ETag", "\"8\"")
                .body("state", equalTo("OUT_OF_SERVICE"));
        ChangeBikeStateRequest request = services.request("ChangeBikeState", ChangeBikeStateRequest.class);
        assertThat(request.getBikeId()).isEqualTo("bike-1");
        assertThat(request.getState()).isEqualTo(BikeState.BIKE_STATE_OUT_OF_SERVICE);
        assertThat(request.getVersion()).isEqualTo(7);
        assertThat(request.getRequestId()).isNotEmpty();
    }

    @Test
    void changingTheDetailsKeepsTheOthers() {
        services.answer(
                "UpdateBike",
                UpdateBikeResponse.newBuilder().setBike(Contracts.bike(8)).build());

        json(seen("\"7\""), "{\"model\": \"City 28\"}").patch(BIKE).then().statusCode(200);

        UpdateBikeRequest request = services.request("UpdateBike", UpdateBikeRequest.class);
        assertThat(request.getModel()).isEqualTo("City 28");
        assertThat(request.hasPosition()).isFalse();
        assertThat(request.getVersion()).isEqualTo(7);
    }

    @Test
    void oneRequestIsOneChange() {
        var answer = json(
                        seen("\"7\""),
                        "{\"state\": \"AVAILABLE\", \"model\": \"x\", \"position\": {\"lat\": 1, \"lon\": 2}}")
                .patch(BIKE);

        assertInvalid(answer, "model");
        assertInvalid(answer, "position");
        assertInvalid(json(seen("\"7\""), "{}").patch(BIKE), "body");
        assertInvalid(json(seen("\"7\""), "{\"state\": \"BROKEN\"}").patch(BIKE), "state");
    }

    @Test
    void retiringAnswers204() {
        services.answer("RetireBike", RetireBikeResponse.getDefaultInstance());

        seen("\"7\"").delete(BIKE).then().statusCode(204).body(emptyString());

        assertThat(services.request("RetireBike", RetireBikeRequest.class).getVersion())
                .isEqualTo(7);
    }

    @Test
    void refusesAChangeWithoutAVersion() {
        assertProblem(json(operator(), "{\"state\": \"AVAILABLE\"}").patch(BIKE), Reason.REASON_PRECONDITION_REQUIRED);
        assertProblem(operator().delete(BIKE), Reason.REASON_PRECONDITION_REQUIRED);
    }

    @Test
    void refusesAStaleVersion() {
        services.fail("RetireBike", Refusals.of(Reason.REASON_VERSION_MISMATCH));

        assertProblem(seen("\"6\"").delete(BIKE), Reason.REASON_VERSION_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"7\"", "\"abc\"", "\"-1\"", "\"07\"", "\"99999999999999999999\"", "\"\""})
    void anUnknownTagNeverMatches(String tag) {
        assertProblem(seen(tag).delete(BIKE), Reason.REASON_VERSION_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "*", "\"7", "\"7\", \"8\"", "w/\"7\""})
    void refusesWhatIsNotExactlyOneTag(String tag) {
        assertInvalid(seen(tag).delete(BIKE), "If-Match");
    }

    @Test
    void refusesToChangeAReservedBike() {
        services.fail("ChangeBikeState", Refusals.of(Reason.REASON_BIKE_IN_USE));

        assertProblem(json(seen("\"7\""), "{\"state\": \"OUT_OF_SERVICE\"}").patch(BIKE), Reason.REASON_BIKE_IN_USE);
    }

    @Test
    void onlyOperatorsManageTheFleet() {
        assertProblem(json(alice(), NEW_BIKE).post("/v1/bikes"), Reason.REASON_FORBIDDEN);
        assertProblem(json(anonymous(), NEW_BIKE).post("/v1/bikes"), Reason.REASON_UNAUTHENTICATED);
        assertProblem(alice().header("If-Match", "\"7\"").delete(BIKE), Reason.REASON_FORBIDDEN);
        assertProblem(json(alice(), "{}").patch(BIKE), Reason.REASON_FORBIDDEN);
    }

    private static RequestSpecification seen(String tag) {
        return operator().header("If-Match", tag);
    }
}
