package bikerental.voucher.inbound;

import bikerental.kit.testing.Bearer;
import bikerental.kit.testing.TestChannel;
import bikerental.kit.testing.TestTokens;
import bikerental.rental.v1.Rental;
import bikerental.rental.v1.RentalState;
import bikerental.voucher.v1.BuyVouchersRequest;
import bikerental.voucher.v1.GetVoucherBalanceRequest;
import bikerental.voucher.v1.SpendVoucherRequest;
import bikerental.voucher.v1.VoucherBalance;
import bikerental.voucher.v1.VoucherServiceGrpc;
import bikerental.voucher.v1.VoucherServiceGrpc.VoucherServiceBlockingStub;
import io.grpc.ManagedChannel;

import java.net.URL;
import java.util.List;
import java.util.UUID;

/** Calls the running service over gRPC, as customers and rental-service do. */
final class TestCalls implements AutoCloseable {
    private final ManagedChannel channel;

    TestCalls(URL service) {
        this.channel = TestChannel.to(service.getPort());
    }

    static String someId() {
        return UUID.randomUUID().toString();
    }

    static Rental rental(String id, String customer, RentalState state) {
        return Rental.newBuilder()
                .setId(id)
                .setCustomerId(customer)
                .setBikeId("bike-1")
                .setState(state)
                .setVersion(2)
                .build();
    }

    VoucherServiceBlockingStub anonymous() {
        return VoucherServiceGrpc.newBlockingStub(channel);
    }

    VoucherServiceBlockingStub with(String token) {
        return anonymous().withCallCredentials(Bearer.of(token));
    }

    VoucherServiceBlockingStub customer(String id) {
        return with(TestTokens.customer(id));
    }

    VoucherBalance buy(String customer, int count) {
        return buy(customer, count, "");
    }

    VoucherBalance buy(String customer, int count, String requestId) {
        return customer(customer)
                .buyVouchers(BuyVouchersRequest.newBuilder()
                        .setCount(count)
                        .setRequestId(requestId)
                        .build())
                .getBalance();
    }

    VoucherBalance balance(String customer) {
        return customer(customer)
                .getVoucherBalance(GetVoucherBalanceRequest.getDefaultInstance())
                .getBalance();
    }

    VoucherBalance spend(String rental, String customer, Rental... ended) {
        return with(TestTokens.service())
                .spendVoucher(SpendVoucherRequest.newBuilder()
                        .setRentalId(rental)
                        .setCustomerId(customer)
                        .addAllEndedRentals(List.of(ended))
                        .build())
                .getBalance();
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
