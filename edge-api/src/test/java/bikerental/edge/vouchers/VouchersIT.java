package bikerental.edge.vouchers;

import bikerental.common.v1.Reason;
import bikerental.edge.support.Contracts;
import bikerental.edge.support.FakeServices;
import bikerental.edge.support.ServicesPort;
import bikerental.kit.grpc.FieldViolation;
import bikerental.kit.grpc.Refusals;
import bikerental.kit.testing.TokensResource;
import bikerental.voucher.v1.BuyVouchersRequest;
import bikerental.voucher.v1.BuyVouchersResponse;
import bikerental.voucher.v1.ListVoucherEntriesResponse;
import bikerental.voucher.v1.VoucherBalance;
import bikerental.voucher.v1.VoucherEntry;
import bikerental.voucher.v1.VoucherEntryKind;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;

import static bikerental.edge.support.Callers.alice;
import static bikerental.edge.support.Callers.json;
import static bikerental.edge.support.Callers.operator;
import static bikerental.edge.support.ProblemAssert.assertInvalid;
import static bikerental.edge.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithTestResource(TokensResource.class)
@WithTestResource(ServicesPort.class)
class VouchersIT {
    @RegisterExtension
    static final FakeServices services = new FakeServices();

    @Test
    void showsTheBalanceAndTheLedger() {
        services.answer(
                "ListVoucherEntries",
                ListVoucherEntriesResponse.newBuilder()
                        .setBalance(VoucherBalance.newBuilder().setBalance(1))
                        .addEntries(entry(VoucherEntryKind.VOUCHER_ENTRY_KIND_SPENT, -1)
                                .setRentalId(Contracts.RENTAL))
                        .addEntries(entry(VoucherEntryKind.VOUCHER_ENTRY_KIND_BOUGHT, 2))
                        .setNextPageToken("more")
                        .build());

        var answer = alice().get("/v1/vouchers");

        answer.then()
                .statusCode(200)
                .body("balance", equalTo(1))
                .body("items[0].kind", equalTo("SPENT"))
                .body("items[0].change", equalTo(-1))
                .body("items[0].rentalId", equalTo(Contracts.RENTAL))
                .body("items[0].at", equalTo("2026-03-01T09:00:00.120Z"))
                .body("items[1].kind", equalTo("BOUGHT"))
                .body("nextPageToken", equalTo("more"));
        assertThat(answer.<Map<String, Object>>path("items[1]")).containsOnlyKeys("id", "kind", "change", "at");
    }

    @Test
    void buyingReturnsTheNewBalance() {
        services.answer(
                "BuyVouchers",
                BuyVouchersResponse.newBuilder()
                        .setBalance(VoucherBalance.newBuilder().setBalance(2))
                        .build());

        var answer = json(alice(), "{\"count\": 2}").post("/v1/vouchers/purchases");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.<Map<String, Object>>path("$")).isEqualTo(Map.of("balance", 2));
        assertThat(services.request("BuyVouchers", BuyVouchersRequest.class).getCount())
                .isEqualTo(2);
    }

    @Test
    void namesTheCountThatTheServiceRefuses() {
        services.fail(
                "BuyVouchers", Refusals.ofFields(List.of(new FieldViolation("count", "must be between 1 and 100"))));

        assertInvalid(json(alice(), "{\"count\": -1}").post("/v1/vouchers/purchases"), "count");
    }

    @Test
    void aWithdrawnUserCannotBuy() {
        services.fail("BuyVouchers", Refusals.of(Reason.REASON_USER_WITHDRAWN));

        assertProblem(json(alice(), "{\"count\": 1}").post("/v1/vouchers/purchases"), Reason.REASON_USER_WITHDRAWN);
    }

    @Test
    void answersOnlyCustomers() {
        assertProblem(operator().get("/v1/vouchers"), Reason.REASON_FORBIDDEN);
        assertProblem(json(operator(), "{\"count\": 1}").post("/v1/vouchers/purchases"), Reason.REASON_FORBIDDEN);
    }

    private static VoucherEntry.Builder entry(VoucherEntryKind kind, int change) {
        return VoucherEntry.newBuilder()
                .setId("0a4f1c1e-8f1b-4a0f-8a5e-5f4d5f3f2b10")
                .setKind(kind)
                .setChange(change)
                .setAt(Contracts.NINE);
    }
}
