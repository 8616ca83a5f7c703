package bikerental.edge.operations;

import bikerental.common.v1.Reason;
import bikerental.edge.support.Callers;
import bikerental.edge.support.Contracts;
import bikerental.edge.support.FakeServices;
import bikerental.edge.support.ServicesPort;
import bikerental.kit.testing.TokensResource;
import bikerental.rental.v1.ListPendingRentalsRequest;
import bikerental.rental.v1.ListPendingRentalsResponse;
import bikerental.rental.v1.PendingRental;
import bikerental.rental.v1.RentalState;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Map;

import static bikerental.edge.support.Callers.alice;
import static bikerental.edge.support.Callers.operator;
import static bikerental.edge.support.ProblemAssert.assertInvalid;
import static bikerental.edge.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithTestResource(TokensResource.class)
@WithTestResource(ServicesPort.class)
class OperationsIT {
    private static final String QUEUE = "/v1/operations/rentals";

    @RegisterExtension
    static final FakeServices services = new FakeServices();

    @Test
    void listsPendingRentalsWithAgeAndLastError() {
        services.answer(
                "ListPendingRentals",
                ListPendingRentalsResponse.newBuilder()
                        .addRentals(PendingRental.newBuilder()
                                .setRental(Contracts.rental(RentalState.RENTAL_STATE_PENDING).toBuilder()
                                        .setQueuePosition(1))
                                .setAttempts(3)
                                .setLastError("UNAVAILABLE")
                                .setLastAttemptAt(Contracts.NINE)
                                .setAgeSeconds(95))
                        .setNextPageToken("more")
                        .build());

        operator()
                .get(QUEUE + "?state=PENDING&pageSize=5")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(Contracts.RENTAL))
                .body("items[0].bikeId", equalTo("bike-1"))
                .body("items[0].state", equalTo("PENDING"))
                .body("items[0].queuePosition", equalTo(1))
                .body("items[0].customerId", equalTo(Callers.ALICE))
                .body("items[0].ageSeconds", equalTo(95))
                .body("items[0].attempts", equalTo(3))
                .body("items[0].lastError", equalTo("UNAVAILABLE"))
                .body("items[0].lastAttemptAt", equalTo("2026-03-01T09:00:00.120Z"))
                .body("nextPageToken", equalTo("more"));
        assertThat(services.request("ListPendingRentals", ListPendingRentalsRequest.class)
                        .getPageSize())
                .isEqualTo(5);
    }

    @Test
    void aRentalWithoutAttemptsHasNoError() {
        services.answer(
                "ListPendingRentals",
                ListPendingRentalsResponse.newBuilder()
                        .addRentals(PendingRental.newBuilder()
                                .setRental(Contracts.rental(RentalState.RENTAL_STATE_PENDING)))
                        .build());

        assertThat(operator().get(QUEUE).<Map<String, Object>>path("items[0]"))
                .doesNotContainKeys("lastError", "lastAttemptAt", "rental");
    }

    @Test
    void refusesOtherStates() {
        assertInvalid(operator().get(QUEUE + "?state=ACTIVE"), "state");
    }

    @Test
    void answersOnlyOperators() {
        assertProblem(alice().get(QUEUE), Reason.REASON_FORBIDDEN);
    }
}
