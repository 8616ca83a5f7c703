package bikerental.edge.web;

import bikerental.bike.v1.RegisterBikeRequest;
import bikerental.bike.v1.RegisterBikeResponse;
import bikerental.common.v1.Reason;
import bikerental.edge.support.Callers;
import bikerental.edge.support.Contracts;
import bikerental.edge.support.FakeServices;
import bikerental.edge.support.ServicesPort;
import bikerental.kit.grpc.Refusals;
import bikerental.kit.testing.TokensResource;
import bikerental.rental.v1.CancelRentalRequest;
import bikerental.rental.v1.CancelRentalResponse;
import bikerental.rental.v1.RentBikeRequest;
import bikerental.rental.v1.RentBikeResponse;
import bikerental.rental.v1.ReturnBikeRequest;
import bikerental.rental.v1.ReturnBikeResponse;
import bikerental.user.v1.RegisterUserRequest;
import bikerental.user.v1.RegisterUserResponse;
import bikerental.voucher.v1.BuyVouchersRequest;
import bikerental.voucher.v1.BuyVouchersResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static bikerental.edge.support.Callers.alice;
import static bikerental.edge.support.Callers.json;
import static bikerental.edge.support.ProblemAssert.assertInvalid;
import static bikerental.edge.support.ProblemAssert.assertProblem;
import static bikerental.rental.v1.RentalState.RENTAL_STATE_ACTIVE;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(TokensResource.class)
@WithTestResource(ServicesPort.class)
class IdempotencyIT {
    private static final String KEY = "my-key";
    private static final String POSITION = "\"position\": {\"lat\": 1, \"lon\": 2}";

    @RegisterExtension
    static final FakeServices services = new FakeServices();

    @Test
    void everyPostForwardsItsKey() {
        var rental = Contracts.rental(RENTAL_STATE_ACTIVE);
        services.answer(
                "RentBike", RentBikeResponse.newBuilder().setRental(rental).build());
        services.answer(
                "CancelRental",
                CancelRentalResponse.newBuilder().setRental(rental).build());
        services.answer(
                "ReturnBike", ReturnBikeResponse.newBuilder().setRental(rental).build());
        services.answer("BuyVouchers", BuyVouchersResponse.getDefaultInstance());
        services.answer("RegisterUser", RegisterUserResponse.getDefaultInstance());
        services.answer("RegisterBike", RegisterBikeResponse.getDefaultInstance());

        json(keyed(alice()), "{\"bikeId\": \"bike-1\"}").post("/v1/rentals");
        keyed(alice()).post("/v1/rentals/1/cancel");
        json(keyed(alice()), "{" + POSITION + "}").post("/v1/rentals/1/return");
        json(keyed(alice()), "{\"count\": 1}").post("/v1/vouchers/purchases");
        json(keyed(Callers.anonymous()), "{\"email\": \"a@b.c\", \"password\": \"correct horse\", \"name\": \"A\"}")
                .post("/v1/users");
        json(keyed(Callers.operator()), "{\"model\": \"x\", " + POSITION + "}").post("/v1/bikes");

        assertThat(services.request("RentBike", RentBikeRequest.class).getRequestId())
                .isEqualTo(KEY);
        assertThat(services.request("CancelRental", CancelRentalRequest.class).getRequestId())
                .isEqualTo(KEY);
        assertThat(services.request("ReturnBike", ReturnBikeRequest.class).getRequestId())
                .isEqualTo(KEY);
        assertThat(services.request("BuyVouchers", BuyVouchersRequest.class).getRequestId())
                .isEqualTo(KEY);
        assertThat(services.request("RegisterUser", RegisterUserRequest.class).getRequestId())
                .isEqualTo(KEY);
        assertThat(services.request("RegisterBike", RegisterBikeRequest.class).getRequestId())
                .isEqualTo(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "k\u00e9y", "tab\there"})
    void aKeyIsVisibleAscii(String key) {
        assertInvalid(
                json(alice().header("Idempotency-Key", key), "{\"count\": 1}").post("/v1/vouchers/purchases"),
                "Idempotency-Key");
        assertInvalid(alice().header("Idempotency-Key", key).post("/v1/rentals/1/cancel"), "Idempotency-Key");
    }

    @Test
    void aKeyHasAtMost255Characters() {
        services.answer("BuyVouchers", BuyVouchersResponse.getDefaultInstance());

        json(alice().header("Idempotency-Key", "k".repeat(255)), "{\"count\": 1}")
                .post("/v1/vouchers/purchases")
                .then()
                .statusCode(201);
        assertInvalid(
                json(alice().header("Idempotency-Key", "k".repeat(256)), "{\"count\": 1}")
                        .post("/v1/vouchers/purchases"),
                "Idempotency-Key");
    }

    @Test
    void refusesAnotherRequestWithTheSameKey() {
        services.fail("BuyVouchers", Refusals.of(Reason.REASON_IDEMPOTENCY_KEY_REUSED));

        assertProblem(
                json(keyed(alice()), "{\"count\": 1}").post("/v1/vouchers/purchases"),
                Reason.REASON_IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void aRequestInProgressHasRetryAfter() {
        services.fail("RentBike", Refusals.of(Reason.REASON_REQUEST_IN_PROGRESS));

        var answer = json(keyed(alice()), "{\"bikeId\": \"bike-1\"}").post("/v1/rentals");

        assertProblem(answer, Reason.REASON_REQUEST_IN_PROGRESS);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void generatesAKeyForEachRequestWithoutOne() {
        services.answer("BuyVouchers", BuyVouchersResponse.getDefaultInstance());

        json(alice(), "{\"count\": 1}").post("/v1/vouchers/purchases");
        json(alice(), "{\"count\": 1}").post("/v1/vouchers/purchases");

        assertThat(services.requests("BuyVouchers", BuyVouchersRequest.class))
                .extracting(BuyVouchersRequest::getRequestId)
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    private static RequestSpecification keyed(RequestSpecification caller) {
        return caller.header("Idempotency-Key", KEY);
    }
}
