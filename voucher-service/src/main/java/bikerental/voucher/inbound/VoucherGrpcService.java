package bikerental.voucher.inbound;

import bikerental.kit.grpc.Caller;
import bikerental.kit.grpc.FieldRules;
import bikerental.kit.grpc.PageSize;
import bikerental.kit.outbox.OncePerRequest;
import bikerental.voucher.application.BuyVouchers;
import bikerental.voucher.application.SpendVoucher;
import bikerental.voucher.application.VoucherBalances;
import bikerental.voucher.application.VoucherMessages;
import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.RentalId;
import bikerental.voucher.domain.VoucherBalance;
import bikerental.voucher.v1.BuyVouchersRequest;
import bikerental.voucher.v1.BuyVouchersResponse;
import bikerental.voucher.v1.GetVoucherBalanceRequest;
import bikerental.voucher.v1.GetVoucherBalanceResponse;
import bikerental.voucher.v1.ListVoucherEntriesRequest;
import bikerental.voucher.v1.ListVoucherEntriesResponse;
import bikerental.voucher.v1.SpendVoucherRequest;
import bikerental.voucher.v1.SpendVoucherResponse;
import bikerental.voucher.v1.VoucherService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;

/** Vouchers over gRPC: customers reach their own, rental-service spends. */
@GrpcService
public class VoucherGrpcService implements VoucherService {
    private static final int MOST_ENDED_RENTALS = 100;

    private final BuyVouchers buyVouchers;
    private final SpendVoucher spendVoucher;
    private final VoucherBalances balances;
    private final OncePerRequest once;
    private final Caller caller;

    VoucherGrpcService(
            BuyVouchers buyVouchers,
            SpendVoucher spendVoucher,
            VoucherBalances balances,
            OncePerRequest once,
            Caller caller) {
        this.buyVouchers = buyVouchers;
        this.spendVoucher = spendVoucher;
        this.balances = balances;
        this.once = once;
        this.caller = caller;
    }

    @Override
    @RolesAllowed("customer")
    public Uni<BuyVouchersResponse> buyVouchers(BuyVouchersRequest request) {
        FieldRules.fields()
                .between("count", request.getCount(), 1, VoucherBalance.LARGEST_PURCHASE)
                .requestId(request.getRequestId())
                .orRefuse();
        CustomerId customer = customer();
        return once.run(
                "BuyVouchers",
                request.getRequestId(),
                request,
                BuyVouchersResponse.parser(),
                () -> buyVouchers.buy(customer, request.getCount()).map(Answers::of));
    }

    @Override
    @RolesAllowed("customer")
    public Uni<GetVoucherBalanceResponse> getVoucherBalance(GetVoucherBalanceRequest request) {
        return balances.balanceOf(customer())
                .map(balance -> GetVoucherBalanceResponse.newBuilder()
                        .setBalance(VoucherMessages.of(balance))
                        .build());
    }

    @Override
    @RolesAllowed("customer")
    public Uni<ListVoucherEntriesResponse> listVoucherEntries(ListVoucherEntriesRequest request) {
        FieldRules.fields().pageSize(request.getPageSize()).orRefuse();
        return balances.ledgerOf(
                        customer(), LedgerPages.before(request.getPageToken()), PageSize.of(request.getPageSize()))
                .map(LedgerPages::answer);
    }

    @Override
    @RolesAllowed("service")
    public Uni<SpendVoucherResponse> spendVoucher(SpendVoucherRequest request) {
        FieldRules.fields()
                .uuid("rental_id", request.getRentalId())
                .uuid("customer_id", request.getCustomerId())
                .between("ended_rentals", request.getEndedRentalsCount(), 0, MOST_ENDED_RENTALS)
                .require(
                        "ended_rentals",
                        request.getEndedRentalsList().stream().allMatch(EndedRentals::isWhole),
                        "must have ids and a known state")
                .orRefuse();
        return spendVoucher
                .spend(
                        RentalId.of(request.getRentalId()),
                        CustomerId.of(request.getCustomerId()),
                        EndedRentals.among(request.getEndedRentalsList()))
                .map(Answers::of);
    }

    private CustomerId customer() {
        return CustomerId.of(caller.customerId());
    }
}
