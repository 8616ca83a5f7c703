package bikerental.rental.inbound;

import bikerental.common.v1.Reason;
import bikerental.rental.Logged;
import bikerental.rental.application.DecideQueue;
import bikerental.rental.peers.Turn;
import bikerental.rental.v1.Rental;
import bikerental.rental.v1.RentalState;
import bikerental.voucher.v1.SpendVoucherRequest;
import io.grpc.Status;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static bikerental.rental.inbound.TestCalls.someId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How the queue of a bike is decided. */
@QuarkusTest
class QueueIT extends OnTheWire {
    private static final Duration BEYOND_THE_LONGEST_WAIT = Duration.ofHours(25);

    @Inject
    MeterRegistry meters;

    @Test
    void passesAnEndedRentalToBikeService() {
        Rental first = calls.cancel(customer, calls.rent(customer, bike).getId());

        Rental second = calls.rent(someId(), bike);

        assertThat(second.getState()).isEqualTo(RentalState.RENTAL_STATE_ACTIVE);
        assertThat(bikes.askedFor(bike).getLast().request().getEndedRentalsList())
                .containsExactly(first);
    }

    @Test
    void asksBikeServiceOnceMoreOnly() {
        Rental over = calls.returnBike(customer, calls.rent(customer, bike).getId());
        bikes.always(Turn.refuse(Reason.REASON_BIKE_NOT_AVAILABLE, "rental_id", over.getId()));

        assertRefused(() -> calls.rent(someId(), bike), Reason.REASON_BIKE_NOT_AVAILABLE);

        assertThat(bikes.askedFor(bike)).hasSize(3);
    }

    @Test
    void acceptsTheRefusalIfTheHolderIsUnknownOrActive() {
        calls.rent(customer, bike);
        assertRefused(() -> calls.rent(someId(), bike), Reason.REASON_BIKE_NOT_AVAILABLE);
        assertThat(bikes.askedFor(bike)).hasSize(2);
        String other = "bike-" + someId();
        bikes.always(Turn.refuse(Reason.REASON_BIKE_NOT_AVAILABLE, "rental_id", someId()));
        assertRefused(() -> calls.rent(someId(), other), Reason.REASON_BIKE_NOT_AVAILABLE);

        assertThat(bikes.askedFor(other)).hasSize(1);
    }

    @Test
    void passesAnEndedRentalToVoucherService() {
        Rental cancelled = calls.cancel(customer, calls.rent(customer, bike).getId());
        voucher.plays(hasSpentFor(cancelled));

        Rental second = calls.rent(customer, "bike-" + someId());

        assertThat(second.getState()).isEqualTo(RentalState.RENTAL_STATE_ACTIVE);
        assertThat(voucher.askedBy(customer).getLast().request().getEndedRentalsList())
                .containsExactly(cancelled);
    }

    @Test
    void acceptsTheRefusalIfTheVoucherWasUsed() {
        Rental ride = calls.rent(customer, bike);
        Rental returned = calls.returnBike(
                customer, calls.rent(customer, "bike-" + someId()).getId());
        voucher.plays(_ -> Turn.refuse(
                Reason.REASON_NO_VOUCHER_LEFT, "rental_ids", ride.getId() + "," + returned.getId() + "," + someId()));

        assertRefused(() -> calls.rent(customer, "bike-" + someId()), Reason.REASON_NO_VOUCHER_LEFT);

        assertThat(voucher.askedBy(customer)).hasSize(3);
    }

    @Test
    void decidesFirstComeFirstServed() {
        bikes.goAway();
        List<Rental> accepted =
                IntStream.range(0, 5).mapToObj(_ -> calls.rent(someId(), bike)).toList();

        bikes.comeBack();

        untilIn(RentalState.RENTAL_STATE_ACTIVE, accepted.getFirst());
        accepted.stream().skip(1).forEach(later -> untilIn(RentalState.RENTAL_STATE_REJECTED, later));
        assertThat(bikes.askedFor(bike).stream()
                        .map(asked -> asked.request().getRentalId())
                        .distinct())
                .containsExactlyElementsOf(accepted.stream().map(Rental::getId).toList());
    }

    @Test
    void rejectsAHeadAfterTenUnexpectedAnswersAndContinues() {
        double before = undecidable();
        bikes.always(Turn.fail(Status.Code.INTERNAL));
        Rental poisoned = calls.rent(customer, bike);
        bikes.plays(request ->
                request.getRentalId().equals(poisoned.getId()) ? Turn.fail(Status.Code.INTERNAL) : Turn.yes());

        for (int attempt = 2; attempt < 10; attempt++) {
            sweepUntilAsked(poisoned, attempt);
            assertThat(calls.get(customer, poisoned.getId()).getState()).isEqualTo(RentalState.RENTAL_STATE_PENDING);
        }
        Rental behind;
        try (Logged logged = new Logged(DecideQueue.class)) {
            behind = calls.rent(someId(), bike);
            assertThat(logged.errors()).anyMatch(line -> line.contains(poisoned.getId()));
        }

        assertThat(behind.getState()).isEqualTo(RentalState.RENTAL_STATE_ACTIVE);
        assertThat(undecidable()).isEqualTo(before + 1);
        Rental givenUp = calls.get(customer, poisoned.getId());
        assertThat(givenUp.getState()).isEqualTo(RentalState.RENTAL_STATE_REJECTED);
        assertThat(givenUp.getReason()).isEqualTo(Reason.REASON_UNDECIDABLE);
        assertThat(spendsFor(poisoned)).hasSize(10);
    }

    @Test
    void rejectsNoRentalWhileTheBreakerIsOpen() {
        voucher.always(Turn.fail(Status.Code.UNAVAILABLE));
        Rental pending = calls.rent(customer, bike);
        IntStream.range(0, 25).forEach(_ -> calls.rent(someId(), bike));

        assertThat(attemptsAt(pending)).isGreaterThan(20);
        assertThat(calls.get(customer, pending.getId()).getState()).isEqualTo(RentalState.RENTAL_STATE_PENDING);
        assertThat(voucher.asked()).hasSizeLessThan(attemptsAt(pending));
    }

    @Test
    void expiresAnOverdueRentalWithoutCallingThePeers() {
        Rental old = waiting();
        clock.set(BEYOND_THE_LONGEST_WAIT);
        int spends = spendsFor(old).size();

        sweep.trigger();

        Rental expired = untilIn(RentalState.RENTAL_STATE_EXPIRED, old);
        assertThat(expired.getVersion()).isEqualTo(2);
        assertThat(spendsFor(old)).hasSize(spends);
    }

    @Test
    void expiresNoRentalDuringItsDecision() {
        bikes.always(Turn.hang());
        CompletableFuture<Rental> answer = async(() -> calls.rent(customer, bike));
        await().atMost(LIMIT).until(() -> bikes.hanging() == 1);
        clock.set(BEYOND_THE_LONGEST_WAIT);

        bikes.release();

        assertThat(answer.join().getState()).isEqualTo(RentalState.RENTAL_STATE_ACTIVE);
    }

    @Test
    void changesNothingAfterAnotherReplicaTookOver() {
        bikes.always(Turn.hang());
        CompletableFuture<Rental> answer = async(() -> calls.rentWithin(2_000, customer, bike));
        await().atMost(LIMIT).until(() -> bikes.hanging() == 1);
        tables.run("update bike_queue set token = token + 1, holder = 'elsewhere',"
                + " claimed_until = now() + interval '1 h' where bike_id = '" + bike + "'");

        bikes.release();

        assertThat(answer.join().getState()).isEqualTo(RentalState.RENTAL_STATE_PENDING);
        assertThat(calls.get(customer, answer.join().getId())).isEqualTo(answer.join());
        assertThat(tables.query("select holder from bike_queue where bike_id = '" + bike + "'"))
                .containsExactly("elsewhere");
    }

    @Test
    void takesOverAQueueWhoseHolderCrashed() {
        tables.run("insert into bike_queue (bike_id, next_place, pending, last_at, token, holder, claimed_until)"
                + " values ('" + bike + "', 1, 0, now(), 7, 'gone', now() + interval '1 h')");
        CompletableFuture<Rental> answer = async(() -> calls.rent(customer, bike));
        await().atMost(LIMIT)
                .until(() -> !tables.query("select id from rental where bike_id = '" + bike + "'")
                        .isEmpty());
        tables.run("update bike_queue set claimed_until = now() - interval '1 s' where bike_id = '" + bike + "'");

        sweep.trigger();

        assertThat(answer.join().getState()).isEqualTo(RentalState.RENTAL_STATE_ACTIVE);
    }

    private double undecidable() {
        return meters.get("bikerental.rentals.decided")
                .tags("reason", "UNDECIDABLE")
                .counter()
                .count();
    }

    /**
     * A voucher-service whose last voucher belongs to a rental that it believes to be live, until it gets the ended
     * rental.
     */
    private static Function<SpendVoucherRequest, Turn> hasSpentFor(Rental rental) {
        return request -> request.getEndedRentalsCount() > 0
                ? Turn.yes()
                : Turn.refuse(Reason.REASON_NO_VOUCHER_LEFT, "rental_ids", rental.getId());
    }

    private void sweepUntilAsked(Rental rental, int times) {
        sweep.trigger();
        await().atMost(LIMIT).until(() -> attemptsAt(rental) == times);
    }

    private int attemptsAt(Rental rental) {
        return Integer.parseInt(
                tables.query("select attempts from rental_attempt where rental_id = '" + rental.getId() + "'")
                        .getFirst());
    }
}
