package bikerental.rental.inbound;

import bikerental.common.v1.Reason;
import bikerental.kit.grpc.Refused;
import bikerental.rental.peers.Turn;
import bikerental.rental.v1.ListRentalsRequest;
import bikerental.rental.v1.Rental;
import bikerental.rental.v1.RentalState;
import bikerental.rental.v1.TimelineEntry;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.util.concurrent.CompletableFuture;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static bikerental.rental.inbound.TestCalls.someId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

/** The answers to a rental request and to its repetition. */
@QuarkusTest
class RentBikeGrpcIT extends OnTheWire {
    private final String key = someId();

    @Test
    void refusesACustomerWithoutVoucherAndDoesNotReserveTheBike() {
        voucher.always(Turn.refuse(Reason.REASON_NO_VOUCHER_LEFT));

        staysListedAsRejected(refused(Reason.REASON_NO_VOUCHER_LEFT), Reason.REASON_NO_VOUCHER_LEFT);

        assertThat(bikes.askedFor(bike)).isEmpty();
    }

    @Test
    void refusesACustomerWhoHasWithdrawnInVoucherService() {
        voucher.always(Turn.refuse(Reason.REASON_USER_WITHDRAWN));

        staysListedAsRejected(refused(Reason.REASON_USER_WITHDRAWN), Reason.REASON_USER_WITHDRAWN);
    }

    @Test
    void refusesABikeThatIsRented() {
        calls.rent(someId(), bike);

        staysListedAsRejected(refused(Reason.REASON_BIKE_NOT_AVAILABLE), Reason.REASON_BIKE_NOT_AVAILABLE);
    }

    @Test
    void refusesABikeThatIsOutOfService() {
        bikes.always(Turn.refuse(Reason.REASON_BIKE_NOT_AVAILABLE));

        staysListedAsRejected(refused(Reason.REASON_BIKE_NOT_AVAILABLE), Reason.REASON_BIKE_NOT_AVAILABLE);
    }

    @Test
    void refusesABikeThatDoesNotExist() {
        bikes.always(Turn.refuse(Reason.REASON_BIKE_NOT_FOUND));

        staysListedAsRejected(refused(Reason.REASON_BIKE_NOT_FOUND), Reason.REASON_BIKE_NOT_FOUND);
    }

    @Test
    void answersPendingWithAPlaceWhileAPeerIsAway() {
        Rental first = waiting();
        Rental second = waiting(someId());

        assertThat(first.getState()).isEqualTo(RentalState.RENTAL_STATE_PENDING);
        assertThat(first.getQueuePosition()).isEqualTo(1);
        assertThat(second.getQueuePosition()).isEqualTo(2);
        assertThat(calls.get(customer, first.getId())).isEqualTo(first);
    }

    @Test
    void answersClosedWhenItIsCancelledDuringItsDecision() {
        bikes.always(Turn.hang());
        CompletableFuture<Throwable> answer = async(() -> catchThrowable(() -> calls.rent(customer, bike)));
        String rental = await().atMost(LIMIT).until(() -> theOnlyRental().getId(), id -> !id.isEmpty());

        calls.cancel(customer, rental);

        Refused refused = assertRefused(answer.join(), Reason.REASON_RENTAL_CLOSED);
        assertThat(refused.metadata()).containsEntry("rental_id", rental);
    }

    @Test
    void repeatsTheRideWithoutCallingThePeers() {
        Rental first = calls.rent(customer, bike, key);

        assertThat(calls.rent(customer, bike, key)).isEqualTo(first);
        assertThat(voucher.askedBy(customer)).hasSize(1);
    }

    @Test
    void repeatsTheRideAfterItsEnd() {
        Rental first = calls.rent(customer, bike, key);
        calls.returnBike(customer, first.getId());

        assertThat(calls.rent(customer, bike, key)).isEqualTo(first);
    }

    @Test
    void repeatsARefusal() {
        voucher.always(Turn.refuse(Reason.REASON_NO_VOUCHER_LEFT));
        Refused first = assertRefused(() -> calls.rent(customer, bike, key), Reason.REASON_NO_VOUCHER_LEFT);
        voucher.playsAsUsual();

        Refused again = assertRefused(() -> calls.rent(customer, bike, key), Reason.REASON_NO_VOUCHER_LEFT);

        assertThat(again.metadata()).isEqualTo(first.metadata());
    }

    @Test
    void repeatsPendingEvenAfterTheDecision() {
        bikes.goAway();
        Rental first = calls.rent(customer, bike, key);
        bikes.comeBack();
        untilIn(RentalState.RENTAL_STATE_ACTIVE, first);

        assertThat(first.getState()).isEqualTo(RentalState.RENTAL_STATE_PENDING);
        assertThat(calls.rent(customer, bike, key)).isEqualTo(first);
    }

    @Test
    void letsARepeatedRequestWaitForTheDecision() {
        bikes.always(Turn.hang());
        CompletableFuture<Rental> first = async(() -> calls.rent(customer, bike, key));
        await().atMost(LIMIT).until(() -> bikes.hanging() == 1);
        CompletableFuture<Rental> second = async(() -> calls.rent(customer, bike, key));

        bikes.playsAsUsual();
        bikes.release();

        assertThat(second.join()).isEqualTo(first.join());
        assertThat(first.join().getState()).isEqualTo(RentalState.RENTAL_STATE_ACTIVE);
        assertThat(voucher.askedBy(customer)).hasSize(1);
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherBike() {
        calls.rent(customer, bike, key);

        assertRefused(() -> calls.rent(customer, "bike-" + someId(), key), Reason.REASON_IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void separatesTheKeysOfCustomers() {
        Rental mine = calls.rent(customer, bike, key);

        Rental theirs = calls.rent(someId(), "bike-" + someId(), key);

        assertThat(theirs.getId()).isNotEqualTo(mine.getId());
        assertThat(theirs.getState()).isEqualTo(RentalState.RENTAL_STATE_ACTIVE);
    }

    private Refused refused(Reason reason) {
        return assertRefused(() -> calls.rent(customer, bike), reason);
    }

    private void staysListedAsRejected(Refused refused, Reason reason) {
        Rental rental = theOnlyRental();
        assertThat(refused.metadata()).containsEntry("rental_id", rental.getId());
        assertThat(rental.getState()).isEqualTo(RentalState.RENTAL_STATE_REJECTED);
        assertThat(rental.getReason()).isEqualTo(reason);
        assertThat(rental.getTimelineList())
                .extracting(TimelineEntry::getState, TimelineEntry::getReason)
                .containsExactly(
                        tuple(RentalState.RENTAL_STATE_PENDING, Reason.REASON_UNSPECIFIED),
                        tuple(RentalState.RENTAL_STATE_REJECTED, reason));
    }

    private Rental theOnlyRental() {
        return calls.list(customer, ListRentalsRequest.newBuilder()).getRentalsList().stream()
                .findFirst()
                .orElse(Rental.getDefaultInstance());
    }
}
