package bikerental.rental.outbound;

import bikerental.bike.v1.ReserveBikeRequest;
import bikerental.common.v1.Reason;
import bikerental.kit.testing.Unis;
import bikerental.rental.application.Bikes.Answer;
import bikerental.rental.application.CoreDesk;
import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.RentalId;
import bikerental.rental.peers.Turn;
import bikerental.rental.v1.Rental;
import io.grpc.Status;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How the core interprets the answers of bike-service. */
@QuarkusTest
class GrpcBikesIT extends AskingPeers {
    private final BikeId bike = CoreDesk.someBike();
    private final PendingRental rental = someRental(bike);

    @Test
    void asksForTheRental() {
        assertThat(reserve(rental)).isEqualTo(new Answer.Reserved());

        ReserveBikeRequest request = bikes.askedFor(bike.value()).getFirst().request();
        assertThat(request.getRentalId()).isEqualTo(rental.id().toString());
        assertThat(request.getBikeId()).isEqualTo(bike.value());
        assertThat(request.getEndedRentalsList()).isEmpty();
    }

    @Test
    void passesTheEndedRental() {
        PendingRental before = someRental(bike);
        reserve(before);
        assertThat(reserve(rental)).isEqualTo(new Answer.NotAvailable(Optional.of(before.id())));

        var ended = before.cancel(Instant.parse("2026-05-01T10:05:00Z"));

        assertThat(Unis.await(() -> fleet.reserve(rental, List.of(ended)))).isEqualTo(new Answer.Reserved());
        assertThat(bikes.askedFor(bike.value()).getLast().request().getEndedRentalsList())
                .extracting(Rental::getId)
                .containsExactly(before.id().toString());
    }

    @Test
    void treatsARefusalAsAnAnswer() {
        RentalId holder = RentalId.next();

        bikes.always(Turn.refuse(Reason.REASON_BIKE_NOT_AVAILABLE, "rental_id", holder.toString()));
        assertThat(reserve()).isEqualTo(new Answer.NotAvailable(Optional.of(holder)));
        bikes.always(Turn.refuse(Reason.REASON_BIKE_NOT_AVAILABLE));
        assertThat(reserve()).isEqualTo(new Answer.NotAvailable(Optional.empty()));
        bikes.always(Turn.refuse(Reason.REASON_BIKE_NOT_FOUND));
        assertThat(reserve()).isEqualTo(new Answer.Unknown());
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"REASON_RENTAL_CLOSED", "REASON_INTERNAL", "REASON_INVALID_FIELD", "REASON_NO_VOUCHER_LEFT"})
    void treatsAnUnknownRefusalAsUnexpected(Reason reason) {
        bikes.always(Turn.refuse(reason));

        assertThat(undecided(reserve()).unexpected()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.Code.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OK", "UNAVAILABLE", "DEADLINE_EXCEEDED", "UNAUTHENTICATED", "PERMISSION_DENIED"})
    void treatsEveryOtherCodeAsUnexpected(Status.Code code) {
        bikes.always(Turn.fail(code));

        assertThat(undecided(reserve()).unexpected()).isTrue();
        assertThat(undecided(reserve()).why()).startsWith(code.name());
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.Code.class,
            names = {"UNAVAILABLE", "DEADLINE_EXCEEDED", "UNAUTHENTICATED", "PERMISSION_DENIED"})
    void hasNoAnswerWhenThePeerGivesNone(Status.Code code) {
        bikes.always(Turn.fail(code));

        assertThat(undecided(reserve()).unexpected()).isFalse();
    }

    @Test
    void treatsARefusalWithoutValidRentalAsUnexpected() {
        bikes.always(Turn.refuse(Reason.REASON_BIKE_NOT_AVAILABLE, "rental_id", "somebody"));

        assertThat(undecided(reserve()).unexpected()).isTrue();
    }

    @Test
    void hasNoAnswerFromAPeerThatIsAway() {
        bikes.goAway();

        assertThat(undecided(reserve()).why()).isEqualTo("bike-service: unreachable");
    }

    @Test
    void isReservedOnceEvenIfAnswersAreLost() {
        bikes.always(Turn.lose());
        assertThat(undecided(reserve(rental)).why()).isEqualTo("bike-service: unreachable");
        bikes.playsAsUsual();

        assertThat(reserveOnceReached()).isEqualTo(new Answer.Reserved());
    }

    private Answer reserveOnceReached() {
        return await().until(() -> reserve(rental), answer -> !(answer instanceof Answer.NoAnswer));
    }
}
