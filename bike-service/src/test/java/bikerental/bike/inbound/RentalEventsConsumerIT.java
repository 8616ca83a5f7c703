package bikerental.bike.inbound;

import bikerental.bike.v1.Bike;
import bikerental.bike.v1.BikeState;
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
import com.google.protobuf.Message;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.stream.Stream;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class RentalEventsConsumerIT extends OnTheWire {
    private static final String REDRIVE = "bikerental.rental.bike.redrive";
    private static final String DEAD_LETTERS = "bikerental.rental.bike.dead-letter";

    private final TestKafka kafka = new TestKafka();

    private final String rental = BikeClient.someId();
    private String bike = "";

    @AfterEach
    void closeKafka() {
        kafka.close();
    }

    @BeforeEach
    void begin() {
        bike = client.registered().getId();
    }

    static Stream<Message> endsWithoutARide() {
        return Stream.of(
                RentalCancelled.newBuilder()
                        .setRental(Rental.newBuilder().setState(RentalState.RENTAL_STATE_CANCELLED))
                        .build(),
                RentalRejected.newBuilder()
                        .setRental(Rental.newBuilder().setState(RentalState.RENTAL_STATE_REJECTED))
                        .build(),
                RentalExpired.newBuilder()
                        .setRental(Rental.newBuilder().setState(RentalState.RENTAL_STATE_EXPIRED))
                        .build(),
                // The state counts, not the type.
                RentalAccepted.newBuilder()
                        .setRental(Rental.newBuilder().setState(RentalState.RENTAL_STATE_CANCELLED))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("endsWithoutARide")
    void releasesTheBikeWhereItWasTaken(Message event) {
        client.reserve(rental, bike);

        send(naming(event));

        assertThat(bikeOnceAvailable().getPosition()).isEqualTo(BikeClient.STATION);
    }

    @Test
    void releasesTheBikeWhereTheRideEnded() {
        client.reserve(rental, bike);

        send(returned());

        assertThat(bikeOnceAvailable().getPosition()).isEqualTo(BikeClient.PARK);
    }

    @Test
    void changesNothingAtASecondDelivery() {
        client.reserve(rental, bike);
        send(returned());
        Bike released = bikeOnceAvailable();

        send(returned());
        passEverythingSentSoFar();

        assertThat(client.get(bike)).isEqualTo(released);
    }

    @Test
    void leavesABikeAloneWhileItsRentalGoesOn() {
        Bike reserved = client.reserve(rental, bike);

        send(BikeRented.newBuilder()
                .setRental(BikeClient.rental(rental, bike, RentalState.RENTAL_STATE_ACTIVE))
                .build());
        passEverythingSentSoFar();

        assertThat(client.get(bike)).isEqualTo(reserved);
    }

    @Test
    void refusesARentalWhoseEndCameFirst() {
        send(cancelled(rental, bike));
        passEverythingSentSoFar();

        assertRefused(() -> client.reserve(rental, bike), Reason.REASON_RENTAL_CLOSED);
        assertThat(client.get(bike).getVersion()).isEqualTo(1);
    }

    @Test
    void takesNoOffenceAtARentalOfABikeThatNobodyKnows() {
        send(cancelled(rental, "nowhere"));
        passEverythingSentSoFar();

        assertRefused(() -> client.reserve(rental, "nowhere"), Reason.REASON_RENTAL_CLOSED);
    }

    @Test
    void skipsATypeThatItDoesNotKnow() {
        client.reserve(rental, bike);
        kafka.send(RentalEvents.TOPIC, rental, "bikerental.rental.v1.RentalExtended", new byte[] {1, 2, 3});

        send(cancelled(rental, bike));

        bikeOnceAvailable();
    }

    @Test
    void keepsWhatItCanNeverProcessAndGoesOn() {
        client.reserve(rental, bike);
        Message nowhere = BikeReturned.newBuilder()
                .setRental(BikeClient.rental(rental, bike, RentalState.RENTAL_STATE_RETURNED))
                .build();
        send(nowhere);
        kafka.send(RentalEvents.TOPIC, rental, "bikerental.rental.v1.BikeReturned", new byte[] {1, 2, 3});

        send(cancelled(rental, bike));

        bikeOnceAvailable();
        ConsumerRecord<String, byte[]> kept =
                kafka.messages(DEAD_LETTERS, rental, 2).getFirst();
        assertThat(kept.value()).isEqualTo(nowhere.toByteArray());
        assertThat(kept.headers().lastHeader("ce_type").value())
                .asString()
                .isEqualTo("bikerental.rental.v1.BikeReturned");
        assertThat(kept.headers().lastHeader("dead-letter-reason").value())
                .asString()
                .contains("breaks the contract");
    }

    @Test
    void processesWhatIsRedriven() {
        client.reserve(rental, bike);

        kafka.send(REDRIVE, rental, cancelled(rental, bike));

        bikeOnceAvailable();
    }

    private void send(Message event) {
        kafka.send(RentalEvents.TOPIC, rental, event);
    }

    /** A message with the same key is processed after all that were sent before it. */
    private void passEverythingSentSoFar() {
        String last = BikeClient.someId();
        String marker = client.registered().getId();
        client.reserve(last, marker);
        send(cancelled(last, marker));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> client.get(marker).getState() == BikeState.BIKE_STATE_AVAILABLE);
    }

    private Bike bikeOnceAvailable() {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> client.get(bike), found -> found.getState() == BikeState.BIKE_STATE_AVAILABLE);
    }

    private Message naming(Message event) {
        Message.Builder naming = event.toBuilder();
        var field = event.getDescriptorForType().findFieldByName("rental");
        Rental.Builder state =
                ((Rental) event.getField(field)).toBuilder().setId(rental).setBikeId(bike);
        return naming.setField(field, state.build()).build();
    }

    private Message returned() {
        return BikeReturned.newBuilder()
                .setRental(BikeClient.rental(rental, bike, RentalState.RENTAL_STATE_RETURNED).toBuilder()
                        .setReturnPosition(BikeClient.PARK))
                .build();
    }

    private static Message cancelled(String rental, String bike) {
        return RentalCancelled.newBuilder()
                .setRental(BikeClient.rental(rental, bike, RentalState.RENTAL_STATE_CANCELLED))
                .build();
    }
}
