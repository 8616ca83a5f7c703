package bikerental.rental.inbound;

import bikerental.common.v1.Reason;
import bikerental.kit.events.UserEvents;
import bikerental.kit.testing.TestKafka;
import bikerental.rental.v1.Rental;
import bikerental.rental.v1.RentalState;
import bikerental.user.v1.User;
import bikerental.user.v1.UserRegistered;
import bikerental.user.v1.UserUpdated;
import bikerental.user.v1.UserWithdrawn;
import com.google.protobuf.Message;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static bikerental.rental.inbound.TestCalls.someId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What happens to the rentals of a user who withdraws. */
@QuarkusTest
class UserEventsConsumerIT extends OnTheWire {
    private static final String DEAD_LETTERS = "bikerental.user.rental.dead-letter";
    private static final String REDRIVE = "bikerental.user.rental.redrive";
    private static final Duration BEYOND_THE_WINDOW = Duration.ofHours(1);

    private final TestKafka kafka = new TestKafka();

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void cancelsAPendingRental() {
        Rental pending = waiting();

        tell(withdrawn());

        assertThat(untilIn(RentalState.RENTAL_STATE_CANCELLED, pending).getReason())
                .isEqualTo(Reason.REASON_USER_WITHDRAWN);
    }

    @Test
    void cancelsARideEvenAfterTheWindow() {
        Rental ride = calls.rent(customer, bike);
        clock.set(BEYOND_THE_WINDOW);

        tell(withdrawn());

        assertThat(untilIn(RentalState.RENTAL_STATE_CANCELLED, ride).getReason())
                .isEqualTo(Reason.REASON_USER_WITHDRAWN);
    }

    @Test
    void leavesEndedRentalsAndOtherCustomersAlone() {
        Rental returned = calls.returnBike(customer, calls.rent(customer, bike).getId());
        Rental ofAnother = calls.rent(someId(), "bike-" + someId());

        tell(withdrawn());

        awaitAllConsumed();
        assertThat(calls.get(customer, returned.getId())).isEqualTo(returned);
        assertThat(calls.get(ofAnother.getCustomerId(), ofAnother.getId())).isEqualTo(ofAnother);
    }

    @Test
    void refusesNewRentals() {
        tell(withdrawn());

        awaitAllConsumed();

        assertRefused(() -> calls.rent(customer, bike), Reason.REASON_USER_WITHDRAWN);
        assertThat(voucher.askedBy(customer)).isEmpty();
    }

    @Test
    void changesNothingWhenTheWithdrawalIsDeliveredAgain() {
        Rental ride = calls.rent(customer, bike);
        tell(withdrawn());
        Rental cancelled = untilIn(RentalState.RENTAL_STATE_CANCELLED, ride);

        tell(withdrawn());
        kafka.send(REDRIVE, customer, withdrawn());

        awaitAllConsumed();
        assertThat(calls.get(customer, ride.getId())).isEqualTo(cancelled);
        assertThat(tables.query("select count(*) from rental where customer_id = '" + customer + "'"))
                .containsExactly("1");
    }

    @Test
    void ignoresALateEventFromBeforeTheWithdrawal() {
        tell(withdrawn());
        tell(UserUpdated.newBuilder().setUser(user()).build());

        awaitAllConsumed();

        assertRefused(() -> calls.rent(customer, bike), Reason.REASON_USER_WITHDRAWN);
    }

    @Test
    void changesNothingWhenAUserSignsUpOrChangesDetails() {
        Rental ride = calls.rent(customer, bike);
        tell(UserRegistered.newBuilder().setUser(user()).build());
        tell(UserUpdated.newBuilder().setUser(user()).build());

        awaitAllConsumed();

        assertThat(calls.get(customer, ride.getId())).isEqualTo(ride);
    }

    @Test
    void skipsAnUnknownType() {
        kafka.send(UserEvents.TOPIC, customer, "bikerental.user.v1.UserPraised", new byte[] {1});

        awaitAllConsumed();
    }

    @Test
    void sendsAPoisonMessageToTheDeadLetterTopicAndContinues() {
        kafka.send(UserEvents.TOPIC, customer, "bikerental.user.v1.UserWithdrawn", "?".getBytes());
        kafka.send(UserEvents.TOPIC, customer, new RecordHeaders(), withdrawn().toByteArray());
        tell(UserWithdrawn.newBuilder().setUserId("robot").build());

        awaitAllConsumed();

        assertThat(kafka.messages(DEAD_LETTERS, customer, 3))
                .hasSize(3)
                .allSatisfy(letter -> assertThat(letter.headers().lastHeader("dead-letter-reason"))
                        .isNotNull());
    }

    @Test
    void processesADeadLetterFromTheRedriveTopic() {
        Rental ride = calls.rent(customer, bike);

        kafka.send(REDRIVE, customer, withdrawn());

        untilIn(RentalState.RENTAL_STATE_CANCELLED, ride);
    }

    /** Publishes one more withdrawal after all other events, and waits until it is consumed. */
    private void awaitAllConsumed() {
        String witness = someId();
        tell(UserWithdrawn.newBuilder().setUserId(witness).setVersion(2).build());
        await().atMost(LIMIT)
                .until(() -> !tables.query(
                                "select id from customer where withdrawn_at is not null and id = '" + witness + "'")
                        .isEmpty());
    }

    /** Uses one key, so that the events are consumed in this order. */
    private void tell(Message event) {
        kafka.send(UserEvents.TOPIC, customer, event);
    }

    private UserWithdrawn withdrawn() {
        return UserWithdrawn.newBuilder().setUserId(customer).setVersion(2).build();
    }

    private User user() {
        return User.newBuilder().setId(customer).setName("Ann").build();
    }
}
