package bikerental.edge.me;

import bikerental.common.v1.Reason;
import bikerental.edge.support.Callers;
import bikerental.edge.support.Contracts;
import bikerental.edge.support.FakeServices;
import bikerental.edge.support.ServicesPort;
import bikerental.kit.testing.TokensResource;
import bikerental.mypage.v1.GetMyPageResponse;
import bikerental.mypage.v1.MyDetails;
import bikerental.mypage.v1.MyPage;
import bikerental.mypage.v1.MyRental;
import bikerental.mypage.v1.MyVouchers;
import bikerental.rental.v1.RentalState;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;

import static bikerental.edge.support.Callers.alice;
import static bikerental.edge.support.Callers.operator;
import static bikerental.edge.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithTestResource(TokensResource.class)
@WithTestResource(ServicesPort.class)
class MeIT {
    @RegisterExtension
    static final FakeServices services = new FakeServices();

    @Test
    void showsTheWholePage() {
        services.answer("GetMyPage", page(full()));

        alice().get("/v1/me")
                .then()
                .statusCode(200)
                .body("user.id", equalTo(Callers.ALICE))
                .body("user.email", equalTo("alice@example.org"))
                .body("user.name", equalTo("Alice"))
                .body("user.phone", equalTo(""))
                .body("vouchers.balance", equalTo(1))
                .body("rentals[0].id", equalTo(Contracts.RENTAL))
                .body("rentals[0].state", equalTo("ACTIVE"))
                .body("rentals[0].bike.model", equalTo("City 28"))
                .body("rentals[0].bike.position.lat", equalTo(37.5665f))
                .body("asOf", equalTo("2026-03-01T09:00:00.120Z"));
    }

    @Test
    void aNewPageIsEmpty() {
        services.answer("GetMyPage", page(MyPage.newBuilder().setCustomerId(Callers.ALICE)));

        assertThat(alice().get("/v1/me").<Map<String, Object>>path("$"))
                .isEqualTo(Map.of(
                        "user", Map.of("id", Callers.ALICE), "vouchers", Map.of("balance", 0), "rentals", List.of()));
    }

    @Test
    void leavesOutAnUnknownBike() {
        services.answer(
                "GetMyPage",
                page(MyPage.newBuilder()
                        .addRentals(
                                MyRental.newBuilder().setRental(Contracts.rental(RentalState.RENTAL_STATE_PENDING)))));

        assertThat(alice().get("/v1/me").<Map<String, Object>>path("rentals[0]"))
                .doesNotContainKeys("bike", "rental");
    }

    @Test
    void answersOnlyCustomers() {
        assertProblem(operator().get("/v1/me"), Reason.REASON_FORBIDDEN);
        assertProblem(operator().get("/v1/me/events"), Reason.REASON_FORBIDDEN);
        assertProblem(Callers.anonymous().get("/v1/me/events"), Reason.REASON_UNAUTHENTICATED);
    }

    static MyPage.Builder full() {
        return MyPage.newBuilder()
                .setCustomerId(Callers.ALICE)
                .setDetails(MyDetails.newBuilder().setEmail("alice@example.org").setName("Alice"))
                .setVouchers(MyVouchers.newBuilder().setBalance(1))
                .addRentals(MyRental.newBuilder()
                        .setRental(Contracts.rental(RentalState.RENTAL_STATE_ACTIVE))
                        .setBikeModel("City 28")
                        .setBikePosition(Contracts.SEOUL))
                .setAsOf(Contracts.NINE);
    }

    private static GetMyPageResponse page(MyPage.Builder page) {
        return GetMyPageResponse.newBuilder().setPage(page).build();
    }
}
