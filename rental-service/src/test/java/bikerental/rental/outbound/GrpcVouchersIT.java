package bikerental.rental.outbound;

import bikerental.common.v1.Reason;
import bikerental.kit.testing.Unis;
import bikerental.rental.application.Vouchers.Answer;
import bikerental.rental.domain.EndedRental;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.RentalId;
import bikerental.rental.peers.Turn;
import bikerental.rental.v1.Rental;
import bikerental.rental.v1.RentalState;
import bikerental.voucher.v1.SpendVoucherRequest;
import io.grpc.Status;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** How the core interprets the answers of voucher-service. */
@QuarkusTest
class GrpcVouchersIT extends AskingPeers {
    private final PendingRental rental = someRental();

    @Test
    void asksForTheRental() {
        assertThat(spend(rental)).isEqualTo(new Answer.Spent());

        SpendVoucherRequest request = voucher.asked().getFirst().request();
        assertThat(request.getRentalId()).isEqualTo(rental.id().toString());
        assertThat(request.getCustomerId())
                .isEqualTo(rental.request().customer().toString());
        assertThat(request.getEndedRentalsList()).isEmpty();
    }

    @Test
    void passesTheEndedRentals() {
        EndedRental ended = someRental().cancel(Instant.parse("2026-05-01T10:05:00Z"));

        Unis.await(() -> vouchers.spend(rental, List.of(ended)));

        assertThat(voucher.asked().getFirst().request().getEndedRentalsList())
                .extracting(Rental::getId, Rental::getState)
                .containsExactly(tuple(ended.id().toString(), RentalState.RENTAL_STATE_CANCELLED));
    }

    @Test
    void treatsARefusalAsAnAnswer() {
        RentalId one = RentalId.next();
        RentalId other = RentalId.next();

        voucher.always(Turn.refuse(Reason.REASON_NO_VOUCHER_LEFT, "rental_ids", one + "," + other));
        assertThat(spend()).isEqualTo(new Answer.NoneLeft(Set.of(one, other)));
        voucher.always(Turn.refuse(Reason.REASON_NO_VOUCHER_LEFT));
        assertThat(spend()).isEqualTo(new Answer.NoneLeft(Set.of()));
        voucher.always(Turn.refuse(Reason.REASON_USER_WITHDRAWN));
        assertThat(spend()).isEqualTo(new Answer.CustomerHasWithdrawn());
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"REASON_RENTAL_CLOSED", "REASON_INTERNAL", "REASON_INVALID_FIELD", "REASON_BIKE_NOT_FOUND"})
    void treatsAnUnknownRefusalAsUnexpected(Reason reason) {
        voucher.always(Turn.refuse(reason));

        assertThat(undecided(spend()).unexpected()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.Code.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OK", "UNAVAILABLE", "DEADLINE_EXCEEDED", "UNAUTHENTICATED", "PERMISSION_DENIED"})
    void treatsEveryOtherCodeAsUnexpected(Status.Code code) {
        voucher.always(Turn.fail(code));

        assertThat(undecided(spend()).unexpected()).isTrue();
        assertThat(undecided(spend()).why()).startsWith(code.name());
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.Code.class,
            names = {"UNAVAILABLE", "DEADLINE_EXCEEDED", "UNAUTHENTICATED", "PERMISSION_DENIED"})
    void hasNoAnswerWhenThePeerGivesNone(Status.Code code) {
        voucher.always(Turn.fail(code));

        assertThat(undecided(spend()).unexpected()).isFalse();
    }

    @Test
    void treatsARefusalWithoutValidRentalsAsUnexpected() {
        voucher.always(Turn.refuse(Reason.REASON_NO_VOUCHER_LEFT, "rental_ids", "somebody's"));

        assertThat(undecided(spend()).unexpected()).isTrue();
    }

    @Test
    void hasNoAnswerFromAPeerThatIsAway() {
        voucher.goAway();

        assertThat(undecided(spend()).why()).isEqualTo("voucher-service: unreachable");
    }

    @Test
    void hasNoAnswerWhenTheAnswerIsLost() {
        voucher.always(Turn.lose());

        assertThat(undecided(spend()).why()).isEqualTo("voucher-service: unreachable");
        assertThat(voucher.asked()).hasSize(1);
    }
}
