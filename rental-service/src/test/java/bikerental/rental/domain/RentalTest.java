package bikerental.rental.domain;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class RentalTest {
    private static final Instant ASKED = Instant.parse("2026-05-01T10:00:00Z");
    private static final Instant STARTED = ASKED.plusSeconds(1);
    private static final Instant ENDED = ASKED.plusSeconds(60);
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Position SQUARE = new Position(48.2, 16.3);

    private final PendingRental pending = new PendingRental(
            new RentalRequest(RentalId.next(), new CustomerId(UUID.randomUUID()), new BikeId("bike-1"), 1, ASKED));
    private final ActiveRental active = pending.confirm(STARTED);

    @Test
    void keepsTheRequestThroughAllStates() {
        assertThat(active.returnBike(SQUARE, ENDED).request()).isEqualTo(pending.request());
        assertThat(pending.reject(EndReason.NO_VOUCHER_LEFT, ENDED).id()).isEqualTo(pending.id());
    }

    @Test
    void growsItsVersionByOneWithEachTransition() {
        assertThat(pending.version()).isEqualTo(1);
        assertThat(active.version()).isEqualTo(2);
        assertThat(active.returnBike(SQUARE, ENDED).version()).isEqualTo(3);
        assertThat(active.cancel(ENDED).version()).isEqualTo(3);
        assertThat(pending.cancel(ENDED).version()).isEqualTo(2);
        assertThat(pending.reject(EndReason.BIKE_NOT_FOUND, ENDED).version()).isEqualTo(2);
        assertThat(pending.expire(ENDED).version()).isEqualTo(2);
    }

    @Test
    void hasATimelineOldestFirst() {
        assertThat(active.returnBike(SQUARE, ENDED).timeline())
                .containsExactly(
                        Step.to(Rental.State.PENDING, ASKED),
                        Step.to(Rental.State.ACTIVE, STARTED),
                        Step.to(Rental.State.RETURNED, ENDED));
    }

    @Test
    void hasTheReasonOfARejection() {
        assertThat(pending.reject(EndReason.BIKE_NOT_AVAILABLE, ENDED).timeline())
                .endsWith(new Step(Rental.State.REJECTED, ENDED, Optional.of(EndReason.BIKE_NOT_AVAILABLE)));
    }

    @Test
    void distinguishesCancellationBeforeAndDuringTheRide() {
        assertThat(pending.cancel(ENDED).timeline())
                .containsExactly(Step.to(Rental.State.PENDING, ASKED), Step.to(Rental.State.CANCELLED, ENDED));
        assertThat(active.cancel(ENDED).timeline()).hasSize(3);
    }

    @Test
    void hasAWithdrawalAsReason() {
        assertThat(pending.cancelForWithdrawal(ENDED).reason()).contains(EndReason.USER_WITHDRAWN);
        assertThat(active.cancelForWithdrawal(ENDED).reason()).contains(EndReason.USER_WITHDRAWN);
    }

    @Test
    void canBeCancelledUntilTheWindowHasPassed() {
        assertThat(active.isCancellable(STARTED.plus(WINDOW), WINDOW)).isTrue();
        assertThat(active.isCancellable(STARTED.plus(WINDOW).plusNanos(1), WINDOW))
                .isFalse();
    }

    @Test
    void isOverdueAfterTheLongestWait() {
        Duration longest = Duration.ofHours(24);

        assertThat(pending.isOverdue(ASKED.plus(longest), longest)).isFalse();
        assertThat(pending.isOverdue(ASKED.plus(longest).plusMillis(1), longest))
                .isTrue();
    }

    @Test
    void returnsItsVoucherUnlessThereWasARide() {
        assertThat(pending.reject(EndReason.BIKE_NOT_FOUND, ENDED).endedWithoutRide())
                .isTrue();
        assertThat(pending.expire(ENDED).endedWithoutRide()).isTrue();
        assertThat(active.cancel(ENDED).endedWithoutRide()).isTrue();
        assertThat(active.returnBike(SQUARE, ENDED).endedWithoutRide()).isFalse();
    }
}
