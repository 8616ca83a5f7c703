package bikerental.bike.outbound;

import bikerental.bike.application.ChangeBikeState;
import bikerental.bike.application.RegisterBike;
import bikerental.bike.application.ReleaseBikeWhenRentalEnds;
import bikerental.bike.application.ReserveBike;
import bikerental.bike.application.RetireBike;
import bikerental.bike.application.Seen;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.EndedRental;
import bikerental.bike.domain.Model;
import bikerental.bike.domain.Position;
import bikerental.bike.domain.RentalId;
import bikerental.bike.v1.Bike;
import bikerental.bike.v1.BikeState;
import bikerental.kit.events.BikeEvents;
import bikerental.kit.events.BikeOnTopic;
import bikerental.kit.testing.TestKafka;
import bikerental.kit.testing.Unis;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What happens to bikes arrives on the topic. */
@QuarkusTest
class BikeEventsIT {
    private static final Position STATION = new Position(37.5547, 126.9707);
    private static final Position PARK = new Position(37.5509, 126.9910);

    @Inject
    RegisterBike registerBike;

    @Inject
    ReserveBike reserveBike;

    @Inject
    ReleaseBikeWhenRentalEnds releaseBike;

    @Inject
    ChangeBikeState changeBikeState;

    @Inject
    RetireBike retireBike;

    private final TestKafka kafka = new TestKafka();

    private final BikeId bike = BikeId.made();
    private final RentalId rental = new RentalId(UUID.randomUUID());

    @AfterEach
    void closeKafka() {
        kafka.close();
    }

    @Test
    void tellsEachChangeInItsOrderWithTheWholeState() {
        liveThrough();

        List<BikeOnTopic> told = read(5).stream().map(BikeEventsIT::stateIn).toList();

        assertThat(told)
                .extracting(BikeOnTopic::bike)
                .containsExactly(
                        bike(BikeState.BIKE_STATE_AVAILABLE, STATION, 1),
                        bike(BikeState.BIKE_STATE_RESERVED, STATION, 2),
                        bike(BikeState.BIKE_STATE_AVAILABLE, PARK, 3),
                        bike(BikeState.BIKE_STATE_OUT_OF_SERVICE, PARK, 4),
                        bike(BikeState.BIKE_STATE_RETIRED, PARK, 5));
        assertThat(told).extracting(BikeOnTopic::rentalId).containsExactly("", rental.toString(), "", "", "");
    }

    @Test
    void putsTheEnvelopeIntoHeaders() {
        liveThrough();

        List<ConsumerRecord<String, byte[]>> told = read(5);

        assertThat(told)
                .extracting(event -> header(event, "ce_type"))
                .containsExactly(
                        "bikerental.bike.v1.BikeRegistered",
                        "bikerental.bike.v1.BikeStateChanged",
                        "bikerental.bike.v1.BikeStateChanged",
                        "bikerental.bike.v1.BikeStateChanged",
                        "bikerental.bike.v1.BikeRetired");
        assertThat(told).extracting(event -> header(event, "ce_id")).doesNotHaveDuplicates();
        assertThat(told)
                .extracting(event -> Instant.parse(header(event, "ce_time")))
                .isSorted();
        assertThat(told).allSatisfy(event -> {
            assertThat(event.key()).isEqualTo(bike.value());
            assertThat(header(event, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(event, "ce_source")).isEqualTo("/bikerental/bike");
            assertThat(header(event, "ce_subject")).isEqualTo(bike.value());
            assertThat(header(event, "content-type")).isEqualTo("application/protobuf");
        });
    }

    private void liveThrough() {
        Unis.await(() -> registerBike
                .register(bike, new Model("City"), STATION)
                .chain(() -> reserveBike.reserve(rental, bike, List.of()))
                .chain(() -> releaseBike.whenEnds(new EndedRental(rental, bike, Optional.of(PARK))))
                .chain(() -> changeBikeState.takeOutOfService(new Seen(bike, 3)))
                .chain(() -> retireBike.retire(new Seen(bike, 4))));
    }

    private List<ConsumerRecord<String, byte[]>> read(int count) {
        return kafka.messages(BikeEvents.TOPIC, bike.value(), count);
    }

    private Bike bike(BikeState state, Position position, long version) {
        return Bike.newBuilder()
                .setId(bike.value())
                .setModel("City")
                .setState(state)
                .setPosition(bikerental.common.v1.Position.newBuilder()
                        .setLat(position.lat())
                        .setLon(position.lon()))
                .setVersion(version)
                .build();
    }

    private static BikeOnTopic stateIn(ConsumerRecord<String, byte[]> event) {
        return BikeEvents.TYPES
                .read(event.key(), event.headers(), event.value())
                .orElseThrow()
                .state();
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), UTF_8);
    }
}
