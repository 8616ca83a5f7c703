package bikerental.systemtest;

import bikerental.systemtest.harness.AtOnce;
import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.BreaksTheSystem;
import bikerental.systemtest.people.Customer;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static bikerental.systemtest.harness.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** Two replicas of the core on one database, each behind an edge of its own. */
@BreaksTheSystem
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplicasIT {
    private static final String RENTAL = "rental-2";
    private static final String EDGE = "edge-2";

    private final BikeRental system;

    ReplicasIT(BikeRental system) {
        this.system = system;
    }

    @BeforeEach
    void twoReplicasRun() {
        system.startReplica(RENTAL, Map.of());
        system.startReplica(
                EDGE, Map.of("RENTAL_PORT", String.valueOf(system.processes().port(RENTAL))));
    }

    @AfterAll
    void oneReplicaIsEnoughForTheOthers() {
        system.processes().stop(EDGE);
        system.processes().stop(RENTAL);
    }

    @Test
    void ofTenWhoTapOneBikeThroughTwoReplicasExactlyOneHasIt() throws InterruptedException {
        String bike = system.newBike();
        List<Customer> customers = onBothSides(10);

        List<Response> answers = AtOnce.all(customers.stream()
                .<Callable<Response>>map(customer -> () -> customer.rent(bike))
                .toList());

        // A replica that has just started may need longer than the deadline, which is then answered 202.
        assertThat(answers.stream().map(Response::statusCode)).isSubsetOf(201, 202, 409);
        within(10)
                .untilAsserted(() -> assertThat(customers.stream()
                                .map(customer -> customer.rentals().<String>path("items[0].state")))
                        .containsOnlyOnce("ACTIVE")
                        .containsOnly("ACTIVE", "REJECTED"));
    }

    @Test
    void theQueueOfABikeIsOneQueueForBoth() {
        String bike = system.newBike();
        List<Customer> queue = onBothSides(6);
        system.processes().stop("bike");
        List<String> wishes = queue.stream()
                .map(customer ->
                        customer.rent(bike).then().statusCode(202).extract().<String>path("id"))
                .toList();
        IntStream.range(0, wishes.size())
                .forEach(i -> queue.get(i).rental(wishes.get(i)).then().body("queuePosition", equalTo(i + 1)));

        system.processes().start("bike");

        within(5)
                .untilAsserted(() -> assertThat(states(queue, wishes))
                        .containsExactly("ACTIVE", "REJECTED", "REJECTED", "REJECTED", "REJECTED", "REJECTED"));
        assertThat(decisionTimes(queue, wishes)).isSorted();
    }

    @Test
    void whatAReplicaLeavesUndoneWhenItDiesTheOtherDoes() {
        Customer carol = otherSide(system.newCustomerWith(1));
        String bike = system.newBike();
        system.processes().pause("bike");
        String wish = carol.rent(bike).then().statusCode(202).extract().path("id");

        system.processes().kill(RENTAL);
        system.processes().resume("bike");

        Customer here = carol.at(system.edge().url());
        within(20).untilAsserted(() -> here.rental(wish).then().body("state", equalTo("ACTIVE")));
        within(15).untilAsserted(() -> here.page().then().body("rentals.state", contains("ACTIVE")));
    }

    /** Every second customer is served by the second replica. */
    private List<Customer> onBothSides(int count) {
        List<Customer> customers = new ArrayList<>(
                Stream.generate(() -> system.newCustomerWith(1)).limit(count).toList());
        IntStream.range(0, count).filter(i -> i % 2 == 1).forEach(i -> customers.set(i, otherSide(customers.get(i))));
        return customers;
    }

    private Customer otherSide(Customer customer) {
        return customer.at(system.processes().url(EDGE));
    }

    private static List<String> states(List<Customer> customers, List<String> rentals) {
        return details(customers, rentals, "state");
    }

    private static List<Instant> decisionTimes(List<Customer> customers, List<String> rentals) {
        return details(customers, rentals, "timeline[1].at").stream()
                .map(Instant::parse)
                .toList();
    }

    private static List<String> details(List<Customer> customers, List<String> rentals, String path) {
        return IntStream.range(0, customers.size())
                .mapToObj(i -> customers.get(i).rental(rentals.get(i)).<String>path(path))
                .toList();
    }
}
