package bikerental.systemtest;

import bikerental.local.system.StartProgress;
import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.BreaksTheSystem;
import bikerental.systemtest.people.Customer;
import bikerental.systemtest.people.Position;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.TreeMap;

import static bikerental.systemtest.harness.BikeRental.CONSUMERS;
import static bikerental.systemtest.harness.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;

/** Delivering every event again changes nothing, ever. */
@BreaksTheSystem
class RedeliveryIT {
    private final BikeRental system;

    RedeliveryIT(BikeRental system) {
        this.system = system;
    }

    @Test
    void everyEventOfEveryTopicDeliveredToAllOnceMoreChangesNoRow() {
        liveThroughEverything();
        system.awaitQuiet();
        Map<String, String> before = hashes();

        CONSUMERS.forEach(system.processes()::stop);
        CONSUMERS.forEach(system.consumerGroups()::startOver);
        assertThat(CONSUMERS).noneMatch(system.consumerGroups()::hasFinished);
        system.processes().start(CONSUMERS, StartProgress.UNHEARD);
        system.awaitQuiet();

        assertThat(hashes()).isEqualTo(before);
    }

    /** So that each kind of event is among those that come again, whatever other tests have left. */
    private void liveThroughEverything() {
        Customer carol = system.newCustomerWith(3);
        String bike = system.newBike();
        carol.changeDetails(Map.of("name", "Carol")).then().statusCode(200);
        carol.cancel(carol.rents(bike)).then().statusCode(200);
        carol.returnBike(carol.rents(bike), new Position(3, 3)).then().statusCode(200);
        carol.rent("no-such-bike").then().statusCode(404);
        Customer dave = system.newCustomerWith(2);
        dave.cancel(dave.rents(bike)).then().statusCode(200);
        within(10).untilAsserted(() -> dave.withdraw().then().statusCode(204));
    }

    private Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        CONSUMERS.forEach(service -> hashes.putAll(system.databases().hashes(service)));
        return hashes;
    }
}
