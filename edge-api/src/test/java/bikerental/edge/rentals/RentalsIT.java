package bikerental.edge.rentals;

import bikerental.common.v1.Reason;
import bikerental.edge.support.Callers;
import bikerental.edge.support.Contracts;
import bikerental.edge.support.FakeServices;
import bikerental.edge.support.ServicesPort;
import bikerental.kit.grpc.Refusals;
import bikerental.kit.testing.TokensResource;
import bikerental.rental.v1.CancelRentalRequest;
import bikerental.rental.v1.CancelRentalResponse;
import bikerental.rental.v1.GetRentalRequest;
import bikerental.rental.v1.GetRentalResponse;
import bikerental.rental.v1.ListRentalsRequest;
import bikerental.rental.v1.ListRentalsResponse;
import bikerental.rental.v1.RentBikeRequest;
import bikerental.rental.v1.RentBikeResponse;
import bikerental.rental.v1.Rental;
import bikerental.rental.v1.RentalState;
import bikerental.rental.v1.ReturnBikeRequest;
import bikerental.rental.v1.ReturnBikeResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Map;

import static bikerental.edge.support.Callers.alice;
import static bikerental.edge.support.Callers.json;
import static bikerental.edge.support.Contracts.RENTAL;
import static bikerental.edge.support.Contracts.rental;
import static bikerental.edge.support.ProblemAssert.assertInvalid;
import static bikerental.edge.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(TokensResource.class)
@WithTestResource(ServicesPort.class)
class RentalsIT {
    @RegisterExtension
    static final FakeServices services = new FakeServices();

    @Test
    void rentingAnswers201WhenTheBikeIsRented() {
        services.answer("RentBike", answer(rental(RentalState.RENTAL_STATE_ACTIVE)));

        Response answer = json(alice(), "{\"bikeId\": \"bike-1\"}").post("/v1/rentals");

        answer.then()
                .statusCode(201)
                .contentType("application/json")
                .header("Location", "/v1/rentals/" + RENTAL)
                .header("Retry-After", nullValue())
                .header("Cache-Control", "no-store")
                .body("id", equalTo(RENTAL))
                .body("bikeId", equalTo("bike-1"))
                .body("state", equalTo("ACTIVE"))
                .body("requestedAt", equalTo("2026-03-01T09:00:00.120Z"))
                .body("version", equalTo(2))
                .body("timeline[0].state", equalTo("ACTIVE"))
                .body("timeline[0].at", equalTo("2026-03-01T09:00:00.120Z"));
        assertThat(answer.<Map<String, Object>>path("$"))
                .doesNotContainKeys("reason", "queuePosition", "returnPosition", "customerId");
        assertThat(services.request("RentBike", RentBikeRequest.class).getBikeId())
                .isEqualTo("bike-1");
    }

    @Test
    void rentingAnswers202WhenTheDecisionIsPending() {
        Rental waiting = rental(RentalState.RENTAL_STATE_PENDING).toBuilder()
                .setQueuePosition(3)
                .build();
        services.answer("RentBike", answer(waiting));

        json(alice(), "{\"bikeId\": \"bike-1\"}")
                .post("/v1/rentals")
                .then()
                .statusCode(202)
                .header("Location", "/v1/rentals/" + RENTAL)
                .header("Retry-After", "1")
                .body("state", equalTo("PENDING"))
                .body("queuePosition", equalTo(3));
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {
                "REASON_NO_VOUCHER_LEFT",
                "REASON_BIKE_NOT_AVAILABLE",
                "REASON_BIKE_NOT_FOUND",
                "REASON_UNDECIDABLE",
                "REASON_RENTAL_CLOSED"
            })
    void aRefusalNamesTheRentalThatStaysListed(Reason reason) {
        services.fail("RentBike", Refusals.of(reason, Map.of("rental_id", RENTAL)));

        Response answer = json(alice(), "{\"bikeId\": \"bike-1\"}").post("/v1/rentals");

        assertProblem(answer, reason).then().body("rentalId", equalTo(RENTAL));
    }

    @Test
    void listsTheCallersRentalsPageByPage() {
        services.answer(
                "ListRentals",
                ListRentalsResponse.newBuilder()
                        .addRentals(rental(RentalState.RENTAL_STATE_ACTIVE))
                        .setNextPageToken("more")
                        .build());

        alice().get("/v1/rentals?state=ACTIVE&pageSize=1&pageToken=abc")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].id", equalTo(RENTAL))
                .body("nextPageToken", equalTo("more"));

        ListRentalsRequest request = services.request("ListRentals", ListRentalsRequest.class);
        assertThat(request.getState()).isEqualTo(RentalState.RENTAL_STATE_ACTIVE);
        assertThat(request.getPageSize()).isEqualTo(1);
        assertThat(request.getPageToken()).isEqualTo("abc");
    }

    @Test
    void theLastPageHasNoTokenAndTheServiceChoosesTheSize() {
        services.answer("ListRentals", ListRentalsResponse.getDefaultInstance());

        Response answer = alice().get("/v1/rentals?unknown=ignored");

        assertThat(answer.<Map<String, Object>>path("$")).containsOnlyKeys("items");
        assertThat(services.request("ListRentals", ListRentalsRequest.class))
                .isEqualTo(ListRentalsRequest.getDefaultInstance());
    }

    @Test
    void showsOneRental() {
        services.answer(
                "GetRental",
                GetRentalResponse.newBuilder()
                        .setRental(rental(RentalState.RENTAL_STATE_REJECTED).toBuilder()
                                .setReason(Reason.REASON_NO_VOUCHER_LEFT))
                        .build());

        alice().get("/v1/rentals/" + RENTAL)
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("reason", equalTo("NO_VOUCHER_LEFT"));
        assertThat(services.request("GetRental", GetRentalRequest.class).getRentalId())
                .isEqualTo(RENTAL);
        assertThat(services.header("GetRental", "authorization")).startsWith("Bearer ey");
    }

    @Test
    void answers404ForTheRentalOfAnotherCustomer() {
        services.fail("GetRental", Refusals.of(Reason.REASON_RENTAL_NOT_FOUND));

        assertProblem(alice().get("/v1/rentals/" + RENTAL), Reason.REASON_RENTAL_NOT_FOUND);
    }

    @Test
    void cancellingNeedsNoBody() {
        services.answer(
                "CancelRental",
                CancelRentalResponse.newBuilder()
                        .setRental(rental(RentalState.RENTAL_STATE_CANCELLED))
                        .build());

        alice().post("/v1/rentals/" + RENTAL + "/cancel").then().statusCode(200).body("state", equalTo("CANCELLED"));
        CancelRentalRequest request = services.request("CancelRental", CancelRentalRequest.class);
        assertThat(request.getRentalId()).isEqualTo(RENTAL);
        assertThat(request.getRequestId()).isNotEmpty();
    }

    @Test
    void returningSendsThePosition() {
        services.answer(
                "ReturnBike",
                ReturnBikeResponse.newBuilder()
                        .setRental(rental(RentalState.RENTAL_STATE_RETURNED).toBuilder()
                                .setReturnPosition(Contracts.SEOUL))
                        .build());

        json(alice(), "{\"position\": {\"lat\": 37.5665, \"lon\": 126.978}}")
                .post("/v1/rentals/" + RENTAL + "/return")
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("returnPosition.lat", equalTo(37.5665f));
        ReturnBikeRequest request = services.request("ReturnBike", ReturnBikeRequest.class);
        assertThat(request.getRentalId()).isEqualTo(RENTAL);
        assertThat(request.getPosition()).isEqualTo(Contracts.SEOUL);
    }

    @Test
    void refusesAnUnknownState() {
        assertInvalid(alice().get("/v1/rentals?state=LOST"), "state");
        assertInvalid(alice().get("/v1/rentals?state=UNSPECIFIED"), "state");
    }

    @Test
    void answersOnlyCustomers() {
        assertProblem(Callers.operator().get("/v1/rentals"), Reason.REASON_FORBIDDEN);
    }

    private static RentBikeResponse answer(Rental rental) {
        return RentBikeResponse.newBuilder().setRental(rental).build();
    }
}
