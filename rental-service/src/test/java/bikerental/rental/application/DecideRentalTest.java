package bikerental.rental.application;

import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.EndReason;
import bikerental.rental.domain.EndedRental;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.Position;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import bikerental.rental.domain.RentalRequest;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class DecideRentalTest {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    private final ScriptedVouchers vouchers = new ScriptedVouchers();
    private final ScriptedBikes bikes = new ScriptedBikes();
    private final Map<RentalId, Rental> known = new HashMap<>();
    private final DecideRental decideRental = new DecideRental(vouchers, bikes, this::endedAmong);
    private final PendingRental rental = pending();

    @Test
    void confirmsWhenBothAgree() {
        vouchers.answer(new Vouchers.Answer.Spent());
        bikes.answer(new Bikes.Answer.Reserved());

        assertThat(decision()).isEqualTo(new Decision.Confirm());
    }

    @Test
    void doesNotReserveTheBikeWhenNoVoucherIsLeft() {
        vouchers.answer(new Vouchers.Answer.NoneLeft(Set.of()));

        assertThat(decision()).isEqualTo(new Decision.Reject(EndReason.NO_VOUCHER_LEFT));
        assertThat(bikes.told).isEmpty();
    }

    @Test
    void asksOnceMoreWhenAVoucherBelongsToARentalThatEndedWithoutARide() {
        EndedRental cancelled = remember(pending().cancel(NOW));
        vouchers.answer(new Vouchers.Answer.NoneLeft(Set.of(cancelled.id())), new Vouchers.Answer.Spent());
        bikes.answer(new Bikes.Answer.Reserved());

        assertThat(decision()).isEqualTo(new Decision.Confirm());
        assertThat(vouchers.told).containsExactly(List.of(), List.of(cancelled));
    }

    @Test
    void acceptsARefusalWhenTheVoucherBelongsToARideOrALiveRental() {
        EndedRental returned = remember(pending().confirm(NOW).returnBike(new Position(1, 2), NOW));
        Rental active = pending().confirm(NOW);
        known.put(active.id(), active);
        vouchers.answer(new Vouchers.Answer.NoneLeft(Set.of(returned.id(), active.id())));

        assertThat(decision()).isEqualTo(new Decision.Reject(EndReason.NO_VOUCHER_LEFT));
        assertThat(vouchers.told).hasSize(1);
    }

    @Test
    void asksOnceMoreWhenTheHolderOfTheBikeHasEnded() {
        EndedRental returned = remember(pending().confirm(NOW).returnBike(new Position(1, 2), NOW));
        vouchers.answer(new Vouchers.Answer.Spent());
        bikes.answer(new Bikes.Answer.NotAvailable(Optional.of(returned.id())), new Bikes.Answer.Reserved());

        assertThat(decision()).isEqualTo(new Decision.Confirm());
        assertThat(bikes.told).containsExactly(List.of(), List.of(returned));
    }

    @Test
    void acceptsARefusalWhenTheHolderOfTheBikeIsLiveUnknownOrMissing() {
        Rental active = pending().confirm(NOW);
        known.put(active.id(), active);
        for (Optional<RentalId> holder :
                List.of(Optional.of(active.id()), Optional.of(RentalId.next()), Optional.<RentalId>empty())) {
            vouchers.answer(new Vouchers.Answer.Spent());
            bikes.answer(new Bikes.Answer.NotAvailable(holder));

            assertThat(decision()).isEqualTo(new Decision.Reject(EndReason.BIKE_NOT_AVAILABLE));
        }
        assertThat(bikes.told).containsOnly(List.of());
    }

    @Test
    void rejectsAnUnknownBike() {
        vouchers.answer(new Vouchers.Answer.Spent());
        bikes.answer(new Bikes.Answer.Unknown());

        assertThat(decision()).isEqualTo(new Decision.Reject(EndReason.BIKE_NOT_FOUND));
    }

    @Test
    void rejectsACustomerWhoHasWithdrawn() {
        vouchers.answer(new Vouchers.Answer.CustomerHasWithdrawn());

        assertThat(decision()).isEqualTo(new Decision.Reject(EndReason.USER_WITHDRAWN));
    }

    @Test
    void staysUndecidedWhenAPeerGivesNoAnswer() {
        Decision.Undecided undecided = new Decision.Undecided("voucher-service is away", false);
        vouchers.answer(new Vouchers.Answer.NoAnswer(undecided));
        assertThat(decision()).isEqualTo(undecided);

        vouchers.answer(new Vouchers.Answer.Spent());
        bikes.answer(new Bikes.Answer.NoAnswer(undecided));
        assertThat(decision()).isEqualTo(undecided);
    }

    private Decision decision() {
        return decideRental.decide(rental).subscribe().asCompletionStage().join();
    }

    private EndedRental remember(EndedRental ended) {
        known.put(ended.id(), ended);
        return ended;
    }

    private Uni<List<EndedRental>> endedAmong(Collection<RentalId> ids) {
        return Uni.createFrom()
                .item(ids.stream()
                        .map(known::get)
                        .filter(EndedRental.class::isInstance)
                        .map(EndedRental.class::cast)
                        .toList());
    }

    private static PendingRental pending() {
        return new PendingRental(
                new RentalRequest(RentalId.next(), new CustomerId(UUID.randomUUID()), new BikeId("bike-1"), 1, NOW));
    }

    private static final class ScriptedVouchers implements Vouchers {
        final Deque<Answer> script = new ArrayDeque<>();
        final List<List<EndedRental>> told = new ArrayList<>();

        void answer(Answer... answers) {
            script.addAll(List.of(answers));
        }

        @Override
        public Uni<Answer> spend(PendingRental rental, List<EndedRental> ended) {
            told.add(ended);
            return Uni.createFrom().item(script.removeFirst());
        }
    }

    private static final class ScriptedBikes implements Bikes {
        final Deque<Answer> script = new ArrayDeque<>();
        final List<List<EndedRental>> told = new ArrayList<>();

        void answer(Answer... answers) {
            script.addAll(List.of(answers));
        }

        @Override
        public Uni<Answer> reserve(PendingRental rental, List<EndedRental> ended) {
            told.add(ended);
            return Uni.createFrom().item(script.removeFirst());
        }
    }
}
