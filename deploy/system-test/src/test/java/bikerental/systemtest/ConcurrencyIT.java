package bikerental.systemtest;

import bikerental.systemtest.harness.AtOnce;
import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.OnTheRealSystem;
import bikerental.systemtest.people.Customer;
import io.restassured.response.Response;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import static bikerental.systemtest.harness.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** Many at the same moment. */
@OnTheRealSystem
@Order(6)
class ConcurrencyIT {
    private final BikeRental system;

    ConcurrencyIT(BikeRental system) {
        this.system = system;
    }

    @RepeatedTest(2)
    void ofTenCustomersWhoRentOneBikeExactlyOneGetsIt() throws InterruptedException {
        String bike = system.newBike();
        List<Customer> customers =
                Stream.generate(() -> system.newCustomerWith(1)).limit(10).toList();

        List<Response> answers = AtOnce.all(customers.stream()
                .<Callable<Response>>map(customer -> () -> answerTo(customer, bike))
                .toList());

        // On a busy machine a decision may come after its caller's deadline, which is then answered 202.
        assertThat(statuses(answers)).isSubsetOf(201, 202, 409);
        assertThat(reasons(answers, 409)).allMatch("BIKE_NOT_AVAILABLE"::equals);
        within(30)
                .untilAsserted(() -> assertThat(customers.stream()
                                .map(customer -> customer.rentals().<String>path("items[0].state"))
                                .toList())
                        .containsOnlyOnce("ACTIVE")
                        .containsOnly("ACTIVE", "REJECTED"));
        within(30)
                .untilAsserted(() -> assertThat(customers.stream()
                                .map(customer -> customer.vouchers().<Integer>path("balance"))
                                .toList())
                        .containsOnlyOnce(0)
                        .containsOnly(0, 1));
    }

    @RepeatedTest(2)
    void ofTwentyRequestsWithFiveVouchersExactlyFiveSucceed() throws InterruptedException {
        Customer carol = system.newCustomerWith(5);
        List<String> bikes = Stream.generate(system::newBike).limit(20).toList();

        List<Response> answers = AtOnce.all(bikes.stream()
                .<Callable<Response>>map(bike -> () -> answerTo(carol, bike))
                .toList());

        // On a busy machine a decision may come after its caller's deadline, which is then answered 202.
        assertThat(statuses(answers)).isSubsetOf(201, 202, 409);
        assertThat(reasons(answers, 409)).allMatch("NO_VOUCHER_LEFT"::equals);
        within(30)
                .untilAsserted(() -> carol.rentals()
                        .then()
                        .body("items.findAll { it.state == 'ACTIVE' }", hasSize(5))
                        .body("items.findAll { it.state == 'REJECTED' }", hasSize(15)));
        carol.vouchers().then().body("balance", equalTo(0));
        assertThat(bikes.stream().map(bike -> carol.bike(bike).<String>path("state")))
                .filteredOn("RESERVED"::equals)
                .hasSize(5);
    }

    @Test
    void oneKeySentTenTimesAtOnceRentsOnce() throws InterruptedException {
        Customer carol = system.newCustomerWith(3);
        String bike = system.newBike();
        String key = UUID.randomUUID().toString();

        List<Response> answers = AtOnce.all(Collections.nCopies(10, () -> carol.rent(bike, key)));

        assertThat(reasons(answers, 409)).allMatch("REQUEST_IN_PROGRESS"::equals);
        within(30)
                .untilAsserted(() ->
                        carol.rentals().then().body("items", hasSize(1)).body("items[0].state", equalTo("ACTIVE")));
        carol.vouchers().then().body("balance", equalTo(2));
    }

    @Test
    void cancellingEightTimesAtOnceGivesOneVoucherBack() throws InterruptedException {
        Customer carol = system.newCustomerWith(1);
        String bike = system.newBike();
        String rental = carol.rents(bike);

        List<Response> answers = AtOnce.all(Collections.nCopies(8, () -> carol.cancel(rental)));

        assertThat(statuses(answers)).containsOnly(200);
        within(30).untilAsserted(() -> carol.vouchers().then().body("balance", equalTo(1)));
        carol.rents(bike);
    }

    /** Asks as a client does: what came too late for its deadline is asked again, under the same key. */
    private static Response answerTo(Customer customer, String bike) {
        String key = UUID.randomUUID().toString();
        return within(15).until(() -> customer.rent(bike, key), answer -> answer.statusCode() != 503);
    }

    private static List<Integer> statuses(List<Response> answers) {
        return answers.stream().map(Response::statusCode).toList();
    }

    private static List<String> reasons(List<Response> answers, int status) {
        return answers.stream()
                .filter(answer -> answer.statusCode() == status)
                .map(answer -> answer.<String>path("reason"))
                .toList();
    }
}
