package bikerental.rental.inbound;

import bikerental.rental.peers.ScriptedPeer;
import bikerental.rental.peers.Turn;
import bikerental.rental.v1.Rental;
import bikerental.rental.v1.RentalState;
import io.grpc.Status;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import static bikerental.rental.inbound.TestCalls.someId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Renting while the peers are away, hang, or lose their answers. */
@QuarkusTest
class PeersAwayIT extends OnTheWire {
    /** A tenth of the deadline in these tests. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @ParameterizedTest
    @ValueSource(ints = {500, 1_000, 2_000})
    void answersWithinTheDeadlineWhileBothHang(int deadline) {
        voucher.always(Turn.hang());
        bikes.always(Turn.hang());

        List<CompletableFuture<Rental>> answers = IntStream.range(0, 10)
                .mapToObj(_ -> async(() -> calls.rentWithin(deadline, someId(), "bike-" + someId())))
                .toList();

        assertThat(answers)
                .extracting(CompletableFuture::join)
                .extracting(Rental::getState)
                .containsOnly(RentalState.RENTAL_STATE_PENDING);
    }

    @Test
    void answersPendingAtOnceWhileTheBreakerIsOpen() {
        voucher.always(Turn.fail(Status.Code.UNAVAILABLE));
        IntStream.range(0, 20).forEach(_ -> calls.rent(someId(), "bike-" + someId()));
        voucher.always(Turn.hang());

        IntStream.range(0, 20).forEach(_ -> answersPendingAtOnce());

        assertThat(voucher.hanging()).isLessThan(20);
    }

    @Test
    void answersPendingAtOnceToAllBehindAnUndecidedHead() {
        bikes.always(Turn.hang());
        CompletableFuture<Rental> first = async(() -> calls.rent(customer, bike));
        await().atMost(LIMIT).until(() -> bikes.hanging() == 1);
        List<CompletableFuture<Rental>> behind = IntStream.range(0, 10)
                .mapToObj(_ -> async(() -> calls.rent(someId(), bike)))
                .toList();
        long begin = System.nanoTime();

        first.join();
        behind.forEach(CompletableFuture::join);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(AT_ONCE.multipliedBy(3));
        assertThat(behind)
                .extracting(answer -> answer.join().getState())
                .containsOnly(RentalState.RENTAL_STATE_PENDING);
        assertThat(behind)
                .extracting(answer -> answer.join().getQueuePosition())
                .containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void reachesTheSameDecisionWhenBothAnswersAreLost() {
        voucher.always(Turn.lose());
        Rental pending = calls.rent(customer, bike);
        voucher.playsAsUsual();
        bikes.always(Turn.lose());
        await().atMost(LIMIT).until(() -> !bikes.askedFor(bike).isEmpty());
        bikes.playsAsUsual();

        untilIn(RentalState.RENTAL_STATE_ACTIVE, pending);

        assertThat(spendsFor(pending)).hasSizeGreaterThan(2);
        assertThat(bikes.askedFor(bike))
                .extracting(asked -> asked.request().getRentalId())
                .containsOnly(pending.getId());
    }

    @Test
    void decidesEvenIfTheCallerIsGone() {
        bikes.always(Turn.hang());
        TestCalls impatient = new TestCalls(address);
        async(() -> impatient.rent(customer, bike));
        await().atMost(LIMIT).until(() -> bikes.hanging() == 1);

        impatient.close();
        bikes.release();

        await().atMost(LIMIT)
                .until(() -> tables.query("select state from rental where bike_id = '" + bike + "'")
                        .equals(List.of("ACTIVE")));
    }

    @Test
    void callsAPeerWithinThreeSecondsOfItsReturn() {
        returnsAfter(bikes, Duration.ofSeconds(17));
    }

    @Test
    void callsAFrozenPeerWithinThreeSecondsOfItsRecovery() {
        voucher.freeze();
        Rental pending = calls.rent(customer, bike);

        voucher.playsAsUsual();

        await().atMost(Duration.ofSeconds(3))
                .until(() -> calls.get(customer, pending.getId()).getState() == RentalState.RENTAL_STATE_ACTIVE);
    }

    /**
     * A channel alone tries to connect after about 0, 1, 3, 5, 9, 16 and 26 s: a peer that returns after 17 s would be
     * called 9 s later.
     */
    private void returnsAfter(ScriptedPeer<?, ?> peer, Duration away) {
        peer.goAway();
        long wentAway = System.nanoTime();
        Rental pending = calls.rent(customer, bike);
        await().atMost(LIMIT.plus(away)).pollInterval(Duration.ofSeconds(1)).until(() -> {
            sweep.trigger();
            return Duration.ofNanos(System.nanoTime() - wentAway).compareTo(away) > 0;
        });

        peer.comeBack();

        await().atMost(Duration.ofSeconds(3))
                .until(() -> calls.get(customer, pending.getId()).getState() == RentalState.RENTAL_STATE_ACTIVE);
    }

    private void answersPendingAtOnce() {
        long begin = System.nanoTime();
        Rental answer = calls.rent(someId(), "bike-" + someId());
        assertThat(answer.getState()).isEqualTo(RentalState.RENTAL_STATE_PENDING);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(AT_ONCE);
    }
}
