package bikerental.voucher.inbound;

import bikerental.common.v1.Reason;
import bikerental.kit.events.RentalEvents;
import bikerental.kit.testing.TestKafka;
import bikerental.rental.v1.BikeRented;
import bikerental.rental.v1.BikeReturned;
import bikerental.rental.v1.Rental;
import bikerental.rental.v1.RentalAccepted;
import bikerental.rental.v1.RentalCancelled;
import bikerental.rental.v1.RentalExpired;
import bikerental.rental.v1.RentalRejected;
import bikerental.rental.v1.RentalState;
import bikerental.voucher.TestConsumerGroup;
import com.google.protobuf.Message;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.net.URL;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static bikerental.rental.v1.RentalState.RENTAL_STATE_ACTIVE;
import static bikerental.rental.v1.RentalState.RENTAL_STATE_CANCELLED;
import static bikerental.rental.v1.RentalState.RENTAL_STATE_EXPIRED;
import static bikerental.rental.v1.RentalState.RENTAL_STATE_PENDING;
import static bikerental.rental.v1.RentalState.RENTAL_STATE_REJECTED;
import static bikerental.rental.v1.RentalState.RENTAL_STATE_RETURNED;
import static bikerental.voucher.inbound.TestCalls.someId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class RentalEventsConsumerIT {
    private static final String DEAD_LETTERS = "bikerental.rental.voucher.dead-letter";
    private static final String REDRIVE = "bikerental.rental.voucher.redrive";

    private static final String GROUP = "voucher";
    private static final int CHANNELS = 2;

    @TestHTTPResource
    URL service;

    private final TestKafka kafka = new TestKafka();
    private final String customer = someId();
    private final String rental = someId();
    private TestCalls calls;

    @BeforeEach
    void buyAVoucher() {
        calls = new TestCalls(service);
        calls.buy(customer, 1);
    }

    @AfterEach
    void close() {
        calls.close();
        kafka.close();
    }

    static Stream<Function<Rental, Message>> endsWithoutARide() {
        return Stream.of(
                rental -> RentalCancelled.newBuilder()
                        .setRental(rental.toBuilder().setState(RENTAL_STATE_CANCELLED))
                        .build(),
                rental -> RentalRejected.newBuilder()
                        .setRental(rental.toBuilder().setState(RENTAL_STATE_REJECTED))
                        .build(),
                rental -> RentalExpired.newBuilder()
                        .setRental(rental.toBuilder().setState(RENTAL_STATE_EXPIRED))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("endsWithoutARide")
    void restoresTheVoucherOfARentalThatEndsWithoutARide(Function<Rental, Message> end) {
        calls.spend(rental, customer);

        tell(end.apply(rental(RENTAL_STATE_PENDING)));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> calls.balance(customer).getBalance() == 1);
        assertRefused(() -> calls.spend(rental, customer), Reason.REASON_RENTAL_CLOSED);
    }

    @Test
    void changesNothingWhenAnEndIsDeliveredAgain() {
        calls.spend(rental, customer);
        tell(cancelled());
        tell(cancelled());
        tell(cancelled());

        untilAllIsHeard();

        assertThat(calls.balance(customer).getRestored()).isEqualTo(1);
        assertThat(calls.balance(customer).getVersion()).isEqualTo(3);
    }

    @Test
    void closesARentalWhoseEndItHearsFirst() {
        tell(cancelled());

        untilAllIsHeard();

        assertRefused(() -> calls.spend(rental, customer), Reason.REASON_RENTAL_CLOSED);
        assertThat(calls.balance(customer).getBalance()).isEqualTo(1);
    }

    @Test
    void restoresNothingAfterARide() {
        calls.spend(rental, customer);
        tell(BikeReturned.newBuilder().setRental(rental(RENTAL_STATE_RETURNED)).build());

        untilAllIsHeard();

        assertThat(calls.balance(customer).getBalance()).isZero();
        assertRefused(() -> calls.spend(rental, customer), Reason.REASON_RENTAL_CLOSED);
    }

    @Test
    void changesNothingWhileARentalGoesOn() {
        calls.spend(rental, customer);
        tell(RentalAccepted.newBuilder().setRental(rental(RENTAL_STATE_PENDING)).build());
        tell(BikeRented.newBuilder().setRental(rental(RENTAL_STATE_ACTIVE)).build());

        untilAllIsHeard();

        assertThat(calls.spend(rental, customer).getSpent()).isEqualTo(1);
    }

    @Test
    void actsOnTheStateWhateverTheTypeSays() {
        calls.spend(rental, customer);
        tell(RentalAccepted.newBuilder()
                .setRental(rental(RENTAL_STATE_CANCELLED))
                .build());

        untilAllIsHeard();

        assertThat(calls.balance(customer).getBalance()).isEqualTo(1);
    }

    @Test
    void skipsATypeThatItDoesNotKnow() {
        kafka.send(RentalEvents.TOPIC, rental, "bikerental.rental.v1.RentalExtended", new byte[] {1});

        untilAllIsHeard();
    }

    @Test
    void keepsWhatCanNeverBeProcessedAndGoesOn() {
        kafka.send(RentalEvents.TOPIC, rental, "bikerental.rental.v1.RentalCancelled", "?".getBytes());
        kafka.send(RentalEvents.TOPIC, rental, new RecordHeaders(), cancelled().toByteArray());
        tell(RentalCancelled.newBuilder()
                .setRental(Rental.newBuilder().setState(RENTAL_STATE_CANCELLED))
                .build());
        tell(RentalCancelled.newBuilder()
                .setRental(rental(RentalState.RENTAL_STATE_UNSPECIFIED))
                .build());

        untilAllIsHeard();

        assertThat(kafka.messages(DEAD_LETTERS, rental, 4))
                .hasSize(4)
                .allSatisfy(letter -> assertThat(letter.headers().lastHeader("dead-letter-reason"))
                        .isNotNull());
    }

    @Test
    void takesADeadLetterAgainFromTheRedriveTopic() {
        calls.spend(rental, customer);
        kafka.send(RentalEvents.TOPIC, rental, new RecordHeaders(), cancelled().toByteArray());
        ConsumerRecord<String, byte[]> letter =
                kafka.messages(DEAD_LETTERS, rental, 1).getFirst();

        kafka.send(REDRIVE, letter.key(), RentalCancelled.getDescriptor().getFullName(), letter.value());

        await().atMost(Duration.ofSeconds(30))
                .until(() -> calls.balance(customer).getBalance() == 1);
    }

    @Test
    void isBackInItsGroupInTimeHoweverOftenKafkaPutItOut() {
        untilAllIsHeard();
        try (TestConsumerGroup group = new TestConsumerGroup(GROUP)) {
            for (int times = 1; times <= 7; times++) {
                group.expelAll();

                await("put out for the " + times + ". time")
                        .atMost(Duration.ofSeconds(15))
                        .until(() -> {
                            tell(cancelled());
                            return group.members() == CHANNELS;
                        });
            }
        }
        untilAllIsHeard();
    }

    /** Tells, behind all others, of one more end, and waits until it is heard. */
    private void untilAllIsHeard() {
        String last = someId();
        String witness = someId();
        calls.buy(witness, 1);
        calls.spend(last, witness);
        tell(RentalCancelled.newBuilder()
                .setRental(TestCalls.rental(last, witness, RENTAL_STATE_CANCELLED))
                .build());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> calls.balance(witness).getBalance() == 1);
    }

    /** All under one key, so that they are heard in this order. */
    private void tell(Message event) {
        kafka.send(RentalEvents.TOPIC, rental, event);
    }

    private RentalCancelled cancelled() {
        return RentalCancelled.newBuilder()
                .setRental(rental(RENTAL_STATE_CANCELLED))
                .build();
    }

    private Rental rental(RentalState state) {
        return TestCalls.rental(rental, customer, state);
    }
}
