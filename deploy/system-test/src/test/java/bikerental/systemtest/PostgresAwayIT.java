package bikerental.systemtest;

import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.BreaksTheSystem;
import bikerental.systemtest.harness.Metrics;
import bikerental.systemtest.people.Customer;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static bikerental.systemtest.harness.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A consumer whose database is away waits where it is. */
@BreaksTheSystem
class PostgresAwayIT {
    private static final String DEAD_LETTERS = "bikerental.rental.bike.dead-letter";

    private final BikeRental system;

    PostgresAwayIT(BikeRental system) {
        this.system = system;
    }

    @Test
    void eventsThatComeMeanwhileAreAppliedAfterwardsAndNoneIsGivenUp() {
        Customer carol = system.newCustomerWith(3);
        List<String> bikes = Stream.generate(system::newBike).limit(3).toList();
        List<String> rentals = bikes.stream().map(carol::rents).toList();
        long before = system.topics().messagesIn(DEAD_LETTERS);
        Metrics bike = system.metrics("bike");
        double retried = retried(bike);

        system.processes().pause("bike");
        rentals.forEach(rental -> carol.cancel(rental).then().statusCode(200));
        within(10).untilAsserted(() -> {
            Map<String, List<String>> inKafka = system.topics().typesByKey("bikerental.rental");
            assertThat(rentals)
                    .allSatisfy(rental -> assertThat(inKafka.get(rental)).endsWith("RentalCancelled"));
        });
        system.processes().stop("postgresql");
        system.processes().resume("bike");
        within(20).until(() -> retried(bike) >= retried + 3);
        system.processes().start("postgresql");

        within(30)
                .untilAsserted(() -> bikes.forEach(
                        id -> carol.bike(id).then().statusCode(200).body("state", equalTo("AVAILABLE"))));
        assertThat(system.topics().messagesIn(DEAD_LETTERS)).isEqualTo(before);
    }

    private static double retried(Metrics bike) {
        return bike.value("bikerental_events_consumed_total", "outcome=\"retried\"");
    }
}
