package bikerental.voucher.inbound;

import bikerental.common.v1.Reason;
import bikerental.kit.grpc.FieldViolation;
import bikerental.kit.grpc.Refusals;
import bikerental.voucher.application.SpendAnswer;
import bikerental.voucher.application.SpendAnswer.NoneLeft;
import bikerental.voucher.application.SpendAnswer.OtherCustomersRental;
import bikerental.voucher.application.SpendAnswer.RentalClosed;
import bikerental.voucher.application.SpendAnswer.Withdrawn;
import bikerental.voucher.application.SpendAnswer.Yes;
import bikerental.voucher.domain.BuyOutcome;
import bikerental.voucher.domain.BuyOutcome.BalanceFull;
import bikerental.voucher.domain.BuyOutcome.CustomerWithdrawn;
import bikerental.voucher.domain.RentalId;
import bikerental.voucher.domain.VoucherBalance;
import bikerental.voucher.domain.VoucherEvent.VouchersBought;
import bikerental.voucher.v1.BuyVouchersResponse;
import bikerental.voucher.v1.SpendVoucherResponse;
import bikerental.voucher.wire.VoucherMessages;

import java.util.List;
import java.util.Map;

import static java.util.stream.Collectors.joining;

/** Turns outcomes into responses and refusals of the contract. */
final class Responses {
    private Responses() {}

    static BuyVouchersResponse of(BuyOutcome outcome) {
        return switch (outcome) {
            case VouchersBought bought ->
                BuyVouchersResponse.newBuilder()
                        .setBalance(VoucherMessages.of(bought.balance()))
                        .build();
            case CustomerWithdrawn _ -> throw Refusals.of(Reason.REASON_USER_WITHDRAWN);
            case BalanceFull _ ->
                throw field("count", "must not bring the balance above " + VoucherBalance.MAX_BALANCE);
        };
    }

    static SpendVoucherResponse of(SpendAnswer answer) {
        return switch (answer) {
            case Yes yes ->
                SpendVoucherResponse.newBuilder()
                        .setBalance(VoucherMessages.of(yes.balance()))
                        .build();
            case RentalClosed _ -> throw Refusals.of(Reason.REASON_RENTAL_CLOSED);
            case OtherCustomersRental _ -> throw field("rental_id", "must be a rental of this customer");
            case Withdrawn _ -> throw Refusals.of(Reason.REASON_USER_WITHDRAWN);
            case NoneLeft none ->
                throw Refusals.of(
                        Reason.REASON_NO_VOUCHER_LEFT, Map.of("rental_ids", commaSeparated(none.rentalsWithVoucher())));
        };
    }

    private static String commaSeparated(List<RentalId> rentals) {
        return rentals.stream().map(RentalId::toString).collect(joining(","));
    }

    private static RuntimeException field(String name, String rule) {
        return Refusals.ofFields(List.of(new FieldViolation(name, rule)));
    }
}
