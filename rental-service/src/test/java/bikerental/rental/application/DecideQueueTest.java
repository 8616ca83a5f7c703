package bikerental.rental.application;

import bikerental.kit.testing.Together;
import bikerental.rental.application.Bikes.Answer.NotAsked;
import bikerental.rental.application.Bikes.Answer.Reserved;
import bikerental.rental.domain.ActiveRental;
import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.CancelledRental;
import bikerental.rental.domain.EndReason;
import bikerental.rental.domain.ExpiredRental;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.RejectedRental;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import static bikerental.rental.application.CoreDesk.someBike;
import static bikerental.rental.application.CoreDesk.someCustomer;
import static bikerental.rental.application.CoreOnFakes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class DecideQueueTest {
    private static final Bikes.Answer AWAY = new NotAsked(new Decision.Later("bike-service: away", false));
    private static final Bikes.Answer ODD = new NotAsked(new Decision.Later("INTERNAL", true));

    private final CoreOnFakes core = new CoreOnFakes();
    private final BikeId bike = someBike();

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void decidesAllThatWaitInTheirOrder() {
        List<PendingRental> waiting = waiting(3);

        decide();

        assertThat(core.vouchers.asked)
                .containsExactlyElementsOf(waiting.stream().map(Rental::id).toList());
        assertThat(waiting)
                .extracting(core::now)
                .hasExactlyElementsOfTypes(ActiveRental.class, RejectedRental.class, RejectedRental.class);
    }

    @Test
    void decidesALongQueueToItsEnd() {
        waiting(3_000);

        decide();

        assertThat(core.tables.pendingOf(bike)).isEmpty();
    }

    @Test
    void doesNothingWhereNothingWaits() {
        assertThat(decide()).isEqualTo(DecideQueue.Stop.AT_THE_END);

        assertThat(core.vouchers.asked).isEmpty();
    }

    @Test
    void stopsAtAHeadThatCouldNotBeAskedAndLeavesTheOthersAlone() {
        List<PendingRental> waiting = waiting(2);
        core.bikes.always(AWAY);

        assertThat(decide()).isEqualTo(DecideQueue.Stop.AT_A_HEAD_THAT_WAITS);

        assertThat(core.vouchers.asked).containsExactly(waiting.getFirst().id());
        assertThat(waiting).extracting(core::now).hasOnlyElementsOfType(PendingRental.class);
        assertThat(done(core.queues.waiting(1))).containsExactly(bike);
    }

    @Test
    void leavesAQueueThatSomebodyElseDecides() {
        waiting(1);
        done(core.queues.claim(bike)).orElseThrow();

        decide();

        assertThat(core.vouchers.asked).isEmpty();
    }

    @Test
    void decidesEachRentalOnceHoweverManyStartTheQueue() {
        List<PendingRental> waiting = waiting(20);

        Together.run(8, _ -> decide());

        assertThat(core.vouchers.asked)
                .containsExactlyElementsOf(waiting.stream().map(Rental::id).toList());
    }

    @Test
    void changesNothingWhenItLostTheClaimDuringTheCall() {
        PendingRental rental = waiting(1).getFirst();
        CompletableFuture<Bikes.Answer> answer = core.bikes.hang();
        CompletableFuture<DecideQueue.Stop> run =
                core.decideQueue.run(bike).subscribe().asCompletionStage();
        await().until(() -> !core.bikes.asked.isEmpty());
        core.tables.queue(bike).lapsed = true;
        Claim taken = done(core.queues.claim(bike)).orElseThrow();

        answer.complete(new Reserved());

        run.join();
        assertThat(core.now(rental)).isEqualTo(rental);
        assertThat(done(core.queues.head(taken))).contains(new Head(rental, 0));
    }

    @Test
    void goesOnWithTheNextWhenTheHeadIsCancelledDuringItsDecision() {
        List<PendingRental> waiting = waiting(2);
        cancelsWhileAsking(waiting.getFirst(), new Reserved());

        decide();

        assertThat(waiting).extracting(core::now).hasExactlyElementsOfTypes(CancelledRental.class, ActiveRental.class);
    }

    @Test
    void goesOnWithTheNextWhenAPeerHeardOfTheCancellationFirst() {
        List<PendingRental> waiting = waiting(2);
        cancelsWhileAsking(waiting.getFirst(), ODD);

        decide();

        assertThat(waiting).extracting(core::now).hasExactlyElementsOfTypes(CancelledRental.class, ActiveRental.class);
    }

    @Test
    void expiresWhatHasWaitedTooLongWithoutAskingAnybody() {
        PendingRental old = waiting(1).getFirst();
        core.clock.set(core.config.longestWait().plusSeconds(1));
        PendingRental young = waiting(1).getFirst();

        decide();

        assertThat(core.now(old)).isInstanceOf(ExpiredRental.class);
        assertThat(core.now(young)).isInstanceOf(ActiveRental.class);
        assertThat(core.vouchers.asked).containsExactly(young.id());
    }

    @Test
    void givesUpAHeadThatGotTenOddAnswersAndGoesOn() {
        List<PendingRental> waiting = waiting(2);
        core.bikes.answer(rental ->
                Uni.createFrom().item(rental.id().equals(waiting.getFirst().id()) ? ODD : new Reserved()));

        Stream.generate(this::decide).limit(9).forEach(_ -> {});
        assertThat(core.now(waiting.getFirst())).isInstanceOf(PendingRental.class);
        decide();

        assertThat(((RejectedRental) core.now(waiting.getFirst())).reason()).isEqualTo(EndReason.UNDECIDABLE);
        assertThat(core.now(waiting.getLast())).isInstanceOf(ActiveRental.class);
        assertThat(core.meters
                        .get("bikerental.rentals.decided")
                        .tags("state", "REJECTED", "reason", "UNDECIDABLE")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void givesUpNobodyBecauseAPeerIsAway() {
        PendingRental rental = waiting(1).getFirst();
        core.bikes.always(AWAY);

        Stream.generate(this::decide).limit(20).forEach(_ -> {});

        assertThat(core.now(rental)).isInstanceOf(PendingRental.class);
    }

    @Test
    void neverExpiresDuringAnAttempt() {
        PendingRental rental = waiting(1).getFirst();
        CompletableFuture<Bikes.Answer> answer = core.bikes.hang();
        CompletableFuture<DecideQueue.Stop> run =
                core.decideQueue.run(bike).subscribe().asCompletionStage();
        await().until(() -> !core.bikes.asked.isEmpty());
        core.clock.set(Duration.ofDays(2));

        answer.complete(new Reserved());

        run.join();
        assertThat(core.now(rental)).isInstanceOf(ActiveRental.class);
    }

    private DecideQueue.Stop decide() {
        return done(core.decideQueue.run(bike));
    }

    /** Rentals in a queue that nobody decides. */
    private List<PendingRental> waiting(int count) {
        List<PendingRental> accepted =
                Stream.generate(() -> accept(bike)).limit(count).toList();
        core.tables.queue(bike).lapsed = true;
        return accepted;
    }

    private PendingRental accept(BikeId wanted) {
        NewRental asked = new NewRental(RentalId.next(), someCustomer(), wanted, "");
        return ((AcceptOutcome.Accepted) done(core.rentals.accept(asked))).rental();
    }

    private void cancelsWhileAsking(PendingRental rental, Bikes.Answer answer) {
        core.bikes.answer(asked -> {
            core.bikes.asUsual();
            done(core.cancelRental.cancel(rental.wish().customer(), rental.id()));
            return Uni.createFrom().item(answer);
        });
    }
}
