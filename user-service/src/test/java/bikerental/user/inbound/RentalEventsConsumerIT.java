package bikerental.user.inbound;

import bikerental.common.v1.Reason;
import bikerental.kit.events.RentalEvents;
import bikerental.kit.testing.TestKafka;
import bikerental.kit.testing.Unis;
import bikerental.rental.v1.BikeRented;
import bikerental.rental.v1.BikeReturned;
import bikerental.rental.v1.Rental;
import bikerental.rental.v1.RentalAccepted;
import bikerental.rental.v1.RentalCancelled;
import bikerental.rental.v1.RentalState;
import bikerental.user.TestCalls;
import bikerental.user.application.ActiveRentals;
import bikerental.user.application.Users;
import bikerental.user.domain.Details;
import bikerental.user.domain.EmailAddress;
import bikerental.user.domain.RegisteredUser;
import bikerental.user.domain.UserId;
import com.google.protobuf.Message;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static bikerental.rental.v1.RentalState.RENTAL_STATE_ACTIVE;
import static bikerental.rental.v1.RentalState.RENTAL_STATE_CANCELLED;
import static bikerental.rental.v1.RentalState.RENTAL_STATE_PENDING;
import static bikerental.rental.v1.RentalState.RENTAL_STATE_RETURNED;
import static bikerental.rental.v1.RentalState.RENTAL_STATE_UNSPECIFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class RentalEventsConsumerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TestHTTPResource
    URL service;

    @Inject
    ActiveRentals activeRentals;

    @Inject
    Users users;

    private final TestKafka kafka = new TestKafka();
    private final String rental = UUID.randomUUID().toString();
    private final UserId ada = new UserId(UUID.randomUUID());

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void keepsACustomerWhoIsRidingAndLetsThemGoAfter() {
        signUpAda();
        tell(rented());
        untilAllIsHeard();

        try (TestCalls calls = new TestCalls(service)) {
            assertRefused(() -> calls.withdraw(ada.toString()), Reason.REASON_RENTAL_IN_PROGRESS);
            tell(returned());
            untilAllIsHeard();
            calls.withdraw(ada.toString());
        }
    }

    @Test
    void changesNothingWhenEventsComeAgainOrLate() {
        tell(rented());
        tell(rented());
        tell(returned());
        tell(returned());
        tell(rented());
        untilAllIsHeard();

        assertThat(isRiding()).isFalse();
    }

    @Test
    void doesNotHoldSomebodyWhoWaitsForABike() {
        tell(RentalAccepted.newBuilder()
                .setRental(rental(RENTAL_STATE_PENDING, 1))
                .build());
        untilAllIsHeard();

        assertThat(isRiding()).isFalse();
    }

    @Test
    void actsOnTheStateWhateverTheTypeSays() {
        tell(RentalCancelled.newBuilder()
                .setRental(rental(RENTAL_STATE_ACTIVE, 2))
                .build());
        untilAllIsHeard();

        assertThat(isRiding()).isTrue();
    }

    @Test
    void skipsATypeThatItDoesNotKnow() {
        kafka.send(RentalEvents.TOPIC, rental, "bikerental.rental.v1.RentalExtended", rented().toByteArray());
        untilAllIsHeard();

        assertThat(isRiding()).isFalse();
    }

    @Test
    void keepsWhatCanNeverBeProcessedAndTakesItAgainFromTheRedriveTopic() {
        tell(RentalCancelled.newBuilder()
                .setRental(rental(RENTAL_STATE_UNSPECIFIED, 2))
                .build());
        kafka.send(RentalEvents.TOPIC, rental, RentalCancelled.getDescriptor().getFullName(), new byte[] {1});
        tell(RentalCancelled.newBuilder()
                .setRental(rental(RENTAL_STATE_CANCELLED, 2).toBuilder().setId("no uuid"))
                .build());
        untilAllIsHeard();
        assertThat(kafka.messages(RentalEvents.TOPIC + ".user.dead-letter", rental, 3))
                .hasSize(3);

        kafka.send(RentalEvents.TOPIC + ".user.redrive", rental, rented());

        await().atMost(PATIENCE).until(this::isRiding);
    }

    private void signUpAda() {
        EmailAddress email = new EmailAddress(ada + "@example.org");
        assertThat(Unis.await(() -> users.add(RegisteredUser.fresh(ada, email, new Details("Ada", ""), Instant.now()))))
                .isTrue();
    }

    /** All under one key, and so in this order. */
    private void tell(Message event) {
        kafka.send(RentalEvents.TOPIC, rental, event);
    }

    private void untilAllIsHeard() {
        UserId witness = new UserId(UUID.randomUUID());
        Rental last = rental(RENTAL_STATE_ACTIVE, 2).toBuilder()
                .setId(UUID.randomUUID().toString())
                .setCustomerId(witness.toString())
                .build();
        tell(BikeRented.newBuilder().setRental(last).build());
        await().atMost(PATIENCE).until(() -> Unis.await(() -> activeRentals.anyOf(witness)));
    }

    private boolean isRiding() {
        return Unis.await(() -> activeRentals.anyOf(ada));
    }

    private BikeRented rented() {
        return BikeRented.newBuilder().setRental(rental(RENTAL_STATE_ACTIVE, 2)).build();
    }

    private BikeReturned returned() {
        return BikeReturned.newBuilder()
                .setRental(rental(RENTAL_STATE_RETURNED, 3))
                .build();
    }

    private Rental rental(RentalState state, long version) {
        return Rental.newBuilder()
                .setId(rental)
                .setCustomerId(ada.toString())
                .setBikeId("bike-1")
                .setState(state)
                .setVersion(version)
                .build();
    }
}
