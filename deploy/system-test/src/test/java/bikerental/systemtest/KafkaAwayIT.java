package bikerental.systemtest;

import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.BreaksTheSystem;
import bikerental.systemtest.harness.Metrics;
import bikerental.systemtest.people.Customer;
import bikerental.systemtest.people.Position;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import static bikerental.systemtest.harness.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** No command needs Kafka. */
@BreaksTheSystem
class KafkaAwayIT {
    private static final Duration AWAY = Duration.ofSeconds(20);
    private static final List<String> LIFE = List.of("RentalAccepted", "BikeRented", "RentalCancelled");

    private final BikeRental system;

    KafkaAwayIT(BikeRental system) {
        this.system = system;
    }

    /** Two customers with a voucher each take turns with one bike: each ride needs what the events of the one before would have told. */
    @Test
    void nobodyIsRefusedForWhatKafkaHasNotDeliveredAndAllOfItArrivesAfterwards() {
        Customer carol = system.newCustomerWith(1);
        Customer dave = system.newCustomerWith(1);
        String bike = system.newBike();
        Metrics rental = system.metrics("rental");
        List<String> rides = new ArrayList<>();
        system.processes().stop("kafka");

        forSomeTime(() -> {
            rides.add(rentAndCancel(carol, bike));
            rides.add(rentAndCancel(dave, bike));
        });
        dave.returnBike(dave.rents(bike), new Position(2, 2)).then().statusCode(200);
        carol.buy(1).then().statusCode(201);
        within(10).untilAsserted(() -> {
            assertThat(rental.value("bikerental_outbox_unsent")).isGreaterThanOrEqualTo(rides.size() * LIFE.size());
            assertThat(rental.value("bikerental_outbox_oldest_age_seconds")).isGreaterThan(AWAY.toSeconds() - 5);
        });
        system.processes().start("kafka");

        int each = rides.size() / 2;
        within(20).untilAsserted(() -> {
            pageShows(carol, each, 2);
            pageShows(dave, each, 0);
            carol.bike(bike).then().body("state", equalTo("AVAILABLE")).body("position.lat", equalTo(2.0f));
        });
        within(10).untilAsserted(() -> {
            assertThat(rental.value("bikerental_outbox_unsent")).isZero();
            assertThat(rental.value("bikerental_outbox_oldest_age_seconds")).isZero();
        });
        Map<String, List<String>> inKafka = system.topics().typesByKey("bikerental.rental");
        assertThat(rides).allSatisfy(ride -> assertThat(inKafka.get(ride)).isEqualTo(LIFE));
    }

    private static String rentAndCancel(Customer customer, String bike) {
        String rental = customer.rents(bike);
        customer.cancel(rental).then().statusCode(200);
        return rental;
    }

    private static void pageShows(Customer customer, int cancelled, int balance) {
        customer.page()
                .then()
                .body("vouchers.balance", equalTo(balance))
                .body("rentals.findAll { it.state == 'CANCELLED' }", hasSize(cancelled));
    }

    /** Again and again, until Kafka has been away for long enough. */
    private static void forSomeTime(Runnable round) {
        AtomicInteger rounds = new AtomicInteger();
        Awaitility.await()
                .pollInterval(Duration.ofSeconds(1))
                .pollDelay(Duration.ZERO)
                .atMost(AWAY.multipliedBy(2))
                .until(() -> {
                    round.run();
                    return rounds.incrementAndGet() > AWAY.toSeconds();
                });
    }
}
