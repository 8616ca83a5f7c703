package bikerental.rental.application;

import bikerental.kit.testing.Together;
import bikerental.rental.application.Bikes.Answer.NotAsked;
import bikerental.rental.application.Bikes.Answer.Reserved;
import bikerental.rental.application.RentOutcome.Closed;
import bikerental.rental.application.RentOutcome.CustomerHasWithdrawn;
import bikerental.rental.application.RentOutcome.KeyReused;
import bikerental.rental.application.RentOutcome.Refused;
import bikerental.rental.application.RentOutcome.Rented;
import bikerental.rental.application.RentOutcome.Waiting;
import bikerental.rental.domain.ActiveRental;
import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.EndReason;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.Rental;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import static bikerental.rental.application.CoreDesk.someBike;
import static bikerental.rental.application.CoreDesk.someCustomer;
import static bikerental.rental.application.CoreOnFakes.PATIENCE;
import static bikerental.rental.application.CoreOnFakes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RentBikeTest {
    private static final Duration SHORT = Duration.ofMillis(30);
    private static final Bikes.Answer AWAY = new NotAsked(new Decision.Later("bike-service: away", false));

    private final CoreOnFakes core = new CoreOnFakes();
    private final CustomerId customer = someCustomer();
    private final BikeId bike = someBike();

    @AfterEach
    void leavesNobodyWatching() {
        assertThat(core.watched()).isZero();
        core.close();
    }

    @Test
    void answersWithTheRideWhenBothSayYes() {
        ActiveRental ride = rented(rent());

        assertThat(core.now(ride)).isEqualTo(ride);
    }

    @Test
    void answersWithTheRefusal() {
        core.vouchers.always(new Vouchers.Answer.NoneLeft(Set.of()));

        assertThat(((Refused) rent()).rental().reason()).isEqualTo(EndReason.NO_VOUCHER_LEFT);
    }

    @Test
    void givesABikeToOneOfTenWhoTapItAtOnce() {
        List<RentOutcome> outcomes = Together.run(10, _ -> core.rent(someCustomer(), bike));

        assertThat(outcomes).filteredOn(Rented.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Refused.class::isInstance)
                .hasSize(9)
                .allMatch(refused -> ((Refused) refused).rental().reason() == EndReason.BIKE_NOT_AVAILABLE);
    }

    @Test
    void answersPendingAtOnceWhenAPeerCouldNotBeAsked() {
        core.bikes.always(AWAY);

        Waiting waiting = (Waiting) rent();

        assertThat(waiting.rental().queuePosition()).hasValue(1);
        assertThat(core.now(waiting.rental().rental())).isInstanceOf(PendingRental.class);
    }

    @Test
    void answersEveryoneBehindPendingWhenTheHeadCouldNotBeAsked() {
        CompletableFuture<Bikes.Answer> answer = core.bikes.hang();
        CompletableFuture<RentOutcome> first = rentApart();
        await().until(() -> !core.bikes.asked.isEmpty());
        CompletableFuture<RentOutcome> second = rentApart();
        await().until(() -> core.watched() == 2);

        answer.complete(AWAY);

        assertThat(first.join()).isInstanceOf(Waiting.class);
        assertThat(((Waiting) second.join()).rental().queuePosition()).hasValue(2);
    }

    @Test
    void answersPendingWhenThePatienceEndsWhileTheDecisionGoesOn() {
        CompletableFuture<Bikes.Answer> answer = core.bikes.hang();

        Waiting waiting = (Waiting) core.rent(customer, bike, "", SHORT);
        answer.complete(new Reserved());

        awaitActive(waiting.rental().rental());
    }

    @Test
    void letsTheDecisionGoOnWhenTheCallerGoesAway() {
        CompletableFuture<Bikes.Answer> answer = core.bikes.hang();
        CompletableFuture<RentOutcome> caller = rentApart();
        await().until(() -> !core.bikes.asked.isEmpty());

        caller.cancel(true);
        answer.complete(new Reserved());

        await().until(() -> only().equals(Rental.State.ACTIVE));
    }

    @Test
    void answersClosedWhenItWasCancelledBeforeItsDecision() {
        CompletableFuture<Bikes.Answer> answer = core.bikes.hang();
        CompletableFuture<RentOutcome> outcome = rentApart();
        await().until(() -> !core.bikes.asked.isEmpty());

        done(core.cancelRental.cancel(customer, core.bikes.asked.getFirst()));

        assertThat(outcome.join()).isInstanceOf(Closed.class);
        answer.complete(new Reserved());
    }

    @Test
    void answersARepeatedRequestWithTheSameRide() {
        RentOutcome first = rent("key");

        assertThat(rent("key")).isEqualTo(first);
        assertThat(core.vouchers.asked).hasSize(1);
    }

    @Test
    void answersARepeatedRequestWithItsRideEvenWhenThatIsOver() {
        ActiveRental ride = rented(rent("key"));
        done(core.cancelRental.cancel(customer, ride.id()));

        assertThat(rented(rent("key"))).isEqualTo(ride);
    }

    @Test
    void repeatsPendingWhateverBecameOfTheRentalSince() {
        core.bikes.always(AWAY);
        Waiting first = (Waiting) rent("key");
        core.bikes.asUsual();
        done(core.decideQueue.run(bike));
        awaitActive(first.rental().rental());

        assertThat(rent("key")).isEqualTo(first);
    }

    @Test
    void letsARepeatedRequestWaitForTheDecisionLikeTheFirst() {
        CompletableFuture<Bikes.Answer> answer = core.bikes.hang();
        CompletableFuture<RentOutcome> first = rentApart("key");
        await().until(() -> !core.bikes.asked.isEmpty());
        CompletableFuture<RentOutcome> second = rentApart("key");
        await().until(() -> core.watched() == 2);

        answer.complete(new Reserved());

        assertThat(second.join()).isEqualTo(first.join());
        assertThat(core.vouchers.asked).hasSize(1);
    }

    @Test
    void answersARepeatedRequestPendingIfTheFirstWasAnsweredSoWhileItWaited() {
        CompletableFuture<Bikes.Answer> answer = core.bikes.hang();
        CompletableFuture<RentOutcome> first = rentApart("key", Duration.ofSeconds(1));
        await().until(() -> !core.bikes.asked.isEmpty());
        CompletableFuture<RentOutcome> second = rentApart("key");
        await().until(() -> core.watched() == 2);

        Waiting waiting = (Waiting) first.join();
        answer.complete(new Reserved());

        assertThat(second.join()).isEqualTo(waiting);
        awaitActive(waiting.rental().rental());
        assertThat(rent("key")).isEqualTo(waiting);
    }

    @Test
    void refusesAKeyThatCameWithAnotherBike() {
        rent("key");

        assertThat(core.rent(customer, someBike(), "key", PATIENCE)).isEqualTo(new KeyReused());
    }

    @Test
    void refusesACustomerWhoHasWithdrawn() {
        done(core.endRentals.apply(customer));

        assertThat(rent()).isEqualTo(new CustomerHasWithdrawn());
        assertThat(core.vouchers.asked).isEmpty();
    }

    @Test
    void answersWhatAnotherReplicaDecided() {
        core.bikes.answer(_ -> Uni.createFrom().nothing());
        CompletableFuture<RentOutcome> outcome = rentApart();
        await().until(() -> !core.bikes.asked.isEmpty());
        core.tables.queue(bike).lapsed = true;
        Claim elsewhere = done(core.queues.claim(bike)).orElseThrow();
        Head head = done(core.queues.head(elsewhere)).orElseThrow();

        done(core.queues.decide(elsewhere, head.rental(), PendingRental::confirm));

        assertThat(outcome.join()).isInstanceOf(Rented.class);
    }

    private RentOutcome rent() {
        return core.rent(customer, bike);
    }

    private RentOutcome rent(String requestId) {
        return core.rent(customer, bike, requestId, PATIENCE);
    }

    private CompletableFuture<RentOutcome> rentApart() {
        return rentApart("");
    }

    private CompletableFuture<RentOutcome> rentApart(String requestId) {
        return rentApart(requestId, PATIENCE);
    }

    private CompletableFuture<RentOutcome> rentApart(String requestId, Duration patience) {
        return core.rentBike
                .rent(customer, bike, requestId, patience)
                .subscribe()
                .asCompletionStage();
    }

    private Rental.State only() {
        return done(core.rentals.find(core.bikes.asked.getFirst(), customer))
                .orElseThrow()
                .rental()
                .state();
    }

    private void awaitActive(Rental rental) {
        await().until(() -> core.now(rental) instanceof ActiveRental);
    }

    private static ActiveRental rented(RentOutcome outcome) {
        return ((Rented) outcome).rental();
    }
}
