package bikerental.edge.bikes;

import bikerental.bike.v1.BikeState;
import bikerental.bike.v1.GetBikeRequest;
import bikerental.bike.v1.GetBikeResponse;
import bikerental.bike.v1.ListBikesRequest;
import bikerental.bike.v1.ListBikesResponse;
import bikerental.common.v1.Reason;
import bikerental.edge.support.Contracts;
import bikerental.edge.support.FakeServices;
import bikerental.edge.support.ServicesPort;
import bikerental.kit.grpc.FieldViolation;
import bikerental.kit.grpc.Refusals;
import bikerental.kit.testing.TokensResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

import static bikerental.edge.support.Callers.anonymous;
import static bikerental.edge.support.ProblemAssert.assertInvalid;
import static bikerental.edge.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithTestResource(TokensResource.class)
@WithTestResource(ServicesPort.class)
class BikesIT {
    @RegisterExtension
    static final FakeServices services = new FakeServices();

    @Test
    void browsingNeedsNoToken() {
        services.answer(
                "ListBikes",
                ListBikesResponse.newBuilder()
                        .addBikes(Contracts.bike(7))
                        .setNextPageToken("more")
                        .build());

        anonymous()
                .get("/v1/bikes?state=AVAILABLE&near=37.5665,126.978&radius=500&pageSize=100&pageToken=abc")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .body("items[0].id", equalTo("bike-1"))
                .body("items[0].model", equalTo("City 28"))
                .body("items[0].state", equalTo("AVAILABLE"))
                .body("items[0].position.lat", equalTo(37.5665f))
                .body("items[0].position.lon", equalTo(126.978f))
                .body("items[0].version", equalTo(7))
                .body("nextPageToken", equalTo("more"));

        assertThat(services.request("ListBikes", ListBikesRequest.class))
                .isEqualTo(ListBikesRequest.newBuilder()
                        .setState(BikeState.BIKE_STATE_AVAILABLE)
                        .setNear(Contracts.SEOUL)
                        .setRadiusM(500)
                        .setPageSize(100)
                        .setPageToken("abc")
                        .build());
        assertThat(services.header("ListBikes", "authorization")).isNull();
    }

    @Test
    void listsTheWholeFleetByDefault() {
        services.answer("ListBikes", ListBikesResponse.getDefaultInstance());

        anonymous().get("/v1/bikes").then().statusCode(200).body("items.size()", equalTo(0));

        assertThat(services.request("ListBikes", ListBikesRequest.class))
                .isEqualTo(ListBikesRequest.getDefaultInstance());
    }

    @ParameterizedTest
    @CsvSource({
        "near=1, near",
        "near=NaN%2CNaN, near",
        "near=91%2C0, near",
        "near=0%2C-181, near",
        "near=1e1%2C2, near",
        "near=0x1%2C2, near",
        "near=1%2C2&radius=0, radius",
        "near=1%2C2&radius=50001, radius",
        "near=1%2C2&radius=1.5, radius",
        "near=1%2C2&radius=99999999999, radius",
        "radius=100, radius",
        "pageSize=0, pageSize",
        "pageSize=101, pageSize",
        "pageSize=-1, pageSize",
        "pageSize=ten, pageSize",
        "state=available, state"
    })
    void namesTheInvalidParameter(String query, String field) {
        assertInvalid(anonymous().urlEncodingEnabled(false).get("/v1/bikes?" + query), field);
    }

    @Test
    void translatesTheFieldNamesOfAService() {
        services.fail(
                "ListBikes",
                Refusals.ofFields(List.of(
                        new FieldViolation("radius_m", "must be less"),
                        new FieldViolation("page_token", "must be a token from the page before"),
                        new FieldViolation("near.lat", "must be between -90 and 90"))));

        var answer = anonymous().get("/v1/bikes");

        assertInvalid(answer, "radius");
        assertInvalid(answer, "pageToken");
        assertInvalid(answer, "near");
    }

    @Test
    void theEntityTagOfABikeIsItsVersion() {
        services.answer(
                "GetBike",
                GetBikeResponse.newBuilder().setBike(Contracts.bike(7)).build());

        anonymous()
                .get("/v1/bikes/bike-1")
                .then()
                .statusCode(200)
                .header("ETag", "\"7\"")
                .header("Cache-Control", "no-cache")
                .body("version", equalTo(7));
        assertThat(services.request("GetBike", GetBikeRequest.class).getBikeId())
                .isEqualTo("bike-1");
    }

    @Test
    void answers304ForABikeThatHasNotChanged() {
        services.answer(
                "GetBike",
                GetBikeResponse.newBuilder().setBike(Contracts.bike(7)).build());

        anonymous()
                .header("If-None-Match", "\"6\", \"7\"")
                .get("/v1/bikes/bike-1")
                .then()
                .statusCode(304)
                .header("ETag", "\"7\"")
                .body(emptyString());
        anonymous()
                .header("If-None-Match", "\"6\"")
                .get("/v1/bikes/bike-1")
                .then()
                .statusCode(200);
    }

    @Test
    void answers404ForAnUnknownBike() {
        services.fail("GetBike", Refusals.of(Reason.REASON_BIKE_NOT_FOUND));

        assertProblem(anonymous().get("/v1/bikes/nowhere"), Reason.REASON_BIKE_NOT_FOUND);
    }
}
