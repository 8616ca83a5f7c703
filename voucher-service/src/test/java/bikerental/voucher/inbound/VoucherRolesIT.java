package bikerental.voucher.inbound;

import bikerental.common.v1.Reason;
import bikerental.kit.testing.TestTokens;
import bikerental.voucher.v1.BuyVouchersRequest;
import bikerental.voucher.v1.GetVoucherBalanceRequest;
import bikerental.voucher.v1.ListVoucherEntriesRequest;
import bikerental.voucher.v1.SpendVoucherRequest;
import bikerental.voucher.v1.VoucherServiceGrpc.VoucherServiceBlockingStub;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URL;
import java.util.List;
import java.util.function.Consumer;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static bikerental.voucher.inbound.TestCalls.someId;

@QuarkusTest
class VoucherRolesIT {
    private static final List<Consumer<VoucherServiceBlockingStub>> OF_CUSTOMERS = List.of(
            stub -> stub.buyVouchers(BuyVouchersRequest.newBuilder().setCount(1).build()),
            stub -> stub.getVoucherBalance(GetVoucherBalanceRequest.getDefaultInstance()),
            stub -> stub.listVoucherEntries(ListVoucherEntriesRequest.getDefaultInstance()));

    private static final Consumer<VoucherServiceBlockingStub> OF_RENTAL_SERVICE =
            stub -> stub.spendVoucher(SpendVoucherRequest.newBuilder()
                    .setRentalId(someId())
                    .setCustomerId(someId())
                    .build());

    @TestHTTPResource
    URL service;

    private TestCalls calls;

    @BeforeEach
    void open() {
        calls = new TestCalls(service);
    }

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void letsOnlyCustomersReachTheirVouchers() {
        for (Consumer<VoucherServiceBlockingStub> method : OF_CUSTOMERS) {
            assertRefused(() -> method.accept(calls.with(TestTokens.operator())), Reason.REASON_FORBIDDEN);
            assertRefused(() -> method.accept(calls.with(TestTokens.service())), Reason.REASON_FORBIDDEN);
            assertRefused(() -> method.accept(calls.anonymous()), Reason.REASON_UNAUTHENTICATED);
            assertRefused(() -> method.accept(calls.with(TestTokens.expired(someId()))), Reason.REASON_UNAUTHENTICATED);
            assertRefused(() -> method.accept(calls.with("no token")), Reason.REASON_UNAUTHENTICATED);
        }
    }

    @Test
    void letsOnlyRentalServiceSpend() {
        assertRefused(() -> OF_RENTAL_SERVICE.accept(calls.customer(someId())), Reason.REASON_FORBIDDEN);
        assertRefused(() -> OF_RENTAL_SERVICE.accept(calls.with(TestTokens.operator())), Reason.REASON_FORBIDDEN);
        assertRefused(() -> OF_RENTAL_SERVICE.accept(calls.anonymous()), Reason.REASON_UNAUTHENTICATED);
        assertRefused(() -> OF_RENTAL_SERVICE.accept(calls.with(TestTokens.service())), Reason.REASON_NO_VOUCHER_LEFT);
    }

    @Test
    void refusesASubjectThatIsNoCustomersId() {
        OF_CUSTOMERS.forEach(
                method -> assertRefused(() -> method.accept(calls.customer("robot")), Reason.REASON_UNAUTHENTICATED));
    }
}
